import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { asPerson, axeFindings } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

type Found = Readonly<{ annualReports: { nodes: { id: string; leadUnit: { id: string } }[] } }>;
type User = Readonly<{ account: string; organisation: { id: string } | null }>;

async function reportsThatAre(status: string) {
  const { annualReports } = await (await asAccount('officer')).run<Found>(
    'query ($status: [AnnualReportStatus!]) { annualReports(filter: { status: $status }, first: 20) { nodes { id leadUnit { id } } } }',
    { status: [status] },
  );
  return annualReports.nodes;
}
async function accountOf(unitId: string): Promise<string | undefined> {
  const { users } = await (await asAccount('sysadmin')).run<{ users: { nodes: User[] } }>(
    '{ users(first: 100) { nodes { account organisation { id } } } }',
  );
  return users.nodes.find(({ organisation }) => organisation?.id === unitId)?.account;
}
const beginnings = { Word: 'PK', PDF: '%PDF-', Excel: 'PK' } as const;
async function downloaded(page: Page, name: keyof typeof beginnings, about = ''): Promise<string> {
  const coming = page.waitForEvent('download');
  await page
    .getByRole('button', { name: `下载 ${`${about} ${name}`.trim()}` })
    .first()
    .click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, beginnings[name].length).toString('latin1')).toBe(beginnings[name]);
  return download.suggestedFilename();
}

it('经办人把一份已提交的年度报告下载为 Word、PDF 和 Excel', async () => {
  const [report] = await reportsThatAre('ACCEPTED');
  const page = await asPerson('officer', `/annualReports/${report?.id}/show`);
  await page.getByRole('heading', { name: '历次提交' }).scrollIntoViewIfNeeded();

  expect(await downloaded(page, 'Word')).toMatch(/年度运行报告_\d{8}\.docx$/);
  expect(await downloaded(page, 'PDF')).toMatch(/年度运行报告_\d{8}\.pdf$/);
  expect(await downloaded(page, 'Excel')).toMatch(/年度运行报告_\d{8}\.xlsx$/);
  expect(await axeFindings(page)).toEqual([]);
});

it('牵头单位把正在填报的年度报告打印为带水印的草稿', async () => {
  const drafts = await reportsThatAre('DRAFT');
  const accounts = await Promise.all(drafts.map(({ leadUnit }) => accountOf(leadUnit.id)));
  const at = accounts.findIndex((account) => account !== undefined);
  const page = await asPerson(accounts[at] as string, `/annualReports/${drafts[at]?.id}/show`);
  await page.getByRole('heading', { name: '打印草稿(带水印)' }).scrollIntoViewIfNeeded();

  expect(await downloaded(page, 'PDF')).toMatch(/年度运行报告\(草稿\)_\d{8}\.pdf$/);
  expect(await axeFindings(page)).toEqual([]);
});

it('经办人从名录下载名录摘录,从联合体页面下载证书和登记摘录', async () => {
  const page = await asPerson('officer', '/consortia');
  await page.getByRole('button', { name: '名录摘录' }).click();
  await page.getByRole('dialog', { name: '名录摘录' }).waitFor();

  expect(await downloaded(page, 'Word', '名录摘录')).toMatch(/^创新联合体名录摘录_\d{8}\.docx$/);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('cell', { name: 'LZ2026-001' }).click();
  await page.getByRole('heading', { name: '登记事项' }).waitFor();
  expect(await downloaded(page, 'PDF', '证书')).toMatch(/^创新联合体证书_柳州市.*创新联合体_\d{8}\.pdf$/);
  expect(await downloaded(page, 'Word', '登记摘录')).toMatch(/^创新联合体登记摘录_.*\.docx$/);
});
