import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accountsByUnit, open, type Report, year } from '../../annual-report.ts';
import { act, clean, saved } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

const last = year - 1;
type Submitted = Report & Readonly<{ status: string; snapshots: readonly object[] }>;

/** Last year's accepted report that was handed in so many times. */
async function acceptedAfter(submissions: number): Promise<Submitted> {
  const officer = await asAccount('officer');
  const { annualReports } = await officer.run<{ annualReports: { nodes: Submitted[] } }>(
    `query ($year: Int) { annualReports(filter: { year: $year, status: [ACCEPTED] }) {
      nodes { id status consortium { name } leadUnit { id } snapshots { hash } } } }`,
    { year: last },
  );
  return annualReports.nodes.find(({ snapshots }) => snapshots.length === submissions) as Submitted;
}
const rows = (page: Page, name: string | RegExp) => page.getByRole('region', { name }).getByRole('row');

it('已更正的报告:更正链一目了然,哪次提交现行有效、更正了什么', async () => {
  const officer = await open('officer', await acceptedAfter(2), last);
  const submissions = rows(officer, '历次提交');
  expect(await submissions.count()).toBe(3);
  await submissions.nth(1).getByText('现行有效').waitFor();
  await submissions.nth(1).getByText('漏报').waitFor();
  await submissions.nth(2).getByText('已被更正').waitFor();
  expect(await rows(officer, /提交的改动/).count()).toBe(2);
  await rows(officer, /提交的改动/)
    .last()
    .getByText('+1', { exact: true })
    .waitFor();
  await clean(officer);
});

it('牵头单位申请更正,市科技局同意,改一个数,审核通过后才替代原报告', async () => {
  const report = await acceptedAfter(1);
  const accounts = await accountsByUnit();
  const lead = await open(accounts.get(report.leadUnit.id) ?? '', report, last);
  await lead.getByRole('button', { name: '申请更正' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '更正原因' }).click();
  await lead.getByRole('option', { name: '填报差错' }).click();
  await dialog.getByLabel('理由').fill('示例:科技奖励少报一项');
  await clean(lead);
  await dialog.getByRole('button', { name: '申请更正' }).click();
  await lead.getByText('与原报告尚无差异。').waitFor();
  await clean(lead);

  const officer = await open('officer', report, last);
  await officer.getByText('示例:科技奖励少报一项').first().waitFor();
  await act(officer, '同意更正');
  await officer.getByText('更正中').first().waitFor();

  await lead.reload();
  await lead.getByRole('button', { name: '提交报告' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: '提交报告' }).click();
  const refusal = lead.getByRole('dialog', { name: /未能/ });
  await refusal.getByText(/没有差异/).waitFor();
  await refusal.getByRole('button', { name: '知道了' }).click();
  const awards = lead.getByRole('textbox', { name: '省部级以上科技奖励(项)' });
  const before = await awards.inputValue();
  await awards.fill(String(Number(before) + 1));
  await saved(lead);
  const differing = rows(lead, /与原报告的差异/);
  await differing.last().getByText('+1', { exact: true }).waitFor();
  expect(await differing.count()).toBe(2);
  await clean(lead);
  await act(lead, '提交报告');
  await lead.getByText('待初审').first().waitFor();

  await officer.reload();
  await rows(officer, '历次提交').nth(2).getByText('现行有效').waitFor();
  await act(officer, '初审通过');
  await officer.getByText('待审核').first().waitFor();
  await act(officer, '审核通过');
  await rows(officer, '历次提交').nth(1).getByText('现行有效').waitFor();
  await rows(officer, '历次提交').nth(2).getByText('已被更正').waitFor();
  await clean(officer);
});
