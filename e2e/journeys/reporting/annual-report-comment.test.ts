import { expect, it } from 'vitest';
import { accountsByUnit, open, type Report, year } from '../../annual-report.ts';
import { act, clean, saved } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

/** This year's report that waits for the bureau, as its officer reads it. */
async function forwarded(): Promise<Report> {
  const officer = await asAccount('officer');
  const { annualReports } = await officer.run<{ annualReports: { nodes: Report[] } }>(
    `query ($year: Int) { annualReports(filter: { year: $year, status: [FORWARDED] }) {
      nodes { id consortium { name } leadUnit { id } parts { unitId unitName } } } }`,
    { year },
  );
  return annualReports.nodes[0] as Report;
}

it('经办人对成员单位的一个数和一段文字作批注,退回;单位在该处看到批注,改后再交即为已处理,再经初审', async () => {
  const report = await forwarded();
  const accounts = await accountsByUnit();
  const part = report.parts.find(({ unitId }) => unitId !== null && unitId !== report.leadUnit.id);
  const other = report.parts.findLast(({ unitId }) => unitId !== null && unitId !== report.leadUnit.id);

  const officer = await open('officer', report);
  await officer.getByRole('button', { name: '批注:工作开展情况' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '批注' }).fill('示例:请写明会议次数');
  await clean(officer);
  await dialog.getByRole('button', { name: '批注' }).click();
  await dialog.waitFor({ state: 'detached' });
  await officer.getByText('批注(1 条待处理)').waitFor();
  await officer.getByRole('tab', { name: part?.unitName ?? '' }).click();
  await officer.getByRole('button', { name: '批注:申请专利' }).click();
  await dialog.getByRole('textbox', { name: '批注' }).fill('示例:与专利数据库不一致');
  await dialog.getByRole('button', { name: '批注' }).click();
  await dialog.waitFor({ state: 'detached' });
  await officer.getByText('批注(2 条待处理)').waitFor();
  await clean(officer);
  await act(officer, '退回修改', '示例:见批注');
  await officer.getByText('退回修改').first().waitFor();

  const member = await open(accounts.get(part?.unitId ?? '') ?? '', report);
  const row = member.getByRole('row', { name: /^申请专利/ });
  await row.getByText('批注:示例:与专利数据库不一致').waitFor();
  expect(await member.getByText('请写明会议次数').count()).toBe(0);
  await clean(member);
  await member.getByRole('textbox', { name: '申请专利(件)' }).fill('7');
  await saved(member);
  await act(member, '确认本单位数据');

  const uninvolved = await open(accounts.get(other?.unitId ?? '') ?? '', report);
  expect(await uninvolved.getByText(/批注/).count()).toBe(0);

  const lead = await open(accounts.get(report.leadUnit.id) ?? '', report);
  await lead.getByText('批注(2 条待处理)').waitFor();
  await lead.getByText('批注:示例:请写明会议次数').waitFor();
  await act(lead, '提交报告');
  await lead.getByText('批注(已处理):示例:请写明会议次数').waitFor();
  expect(await lead.getByText(/条待处理/).count()).toBe(0);
  await clean(lead);

  await act(await open('district450205', report), '初审通过');
  await officer.reload();
  await officer.getByText('批注(已处理):示例:请写明会议次数').waitFor();
});
