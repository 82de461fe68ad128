import { readFile } from 'node:fs/promises';
import { typedInto } from '@consortium/documents/samples';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accountsByUnit, reportOf, year } from '../../annual-report.ts';
import { asPerson, axeFindings } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

/** 填报表: a member unit of the demo city fills its part in a spreadsheet. */
type Filled = Readonly<{ parts: { unitId: string; figures: { code: string; value: string }[] }[] }>;
const PARTS = `query ($id: ID!) { node(id: $id) { ... on AnnualReport {
  parts { unitId figures { code value } } } } }`;
const partsAs = async (account: string, id: string) =>
  (await (await asAccount(account)).run<{ node: Filled }>(PARTS, { id })).node.parts;

/** Downloads the form as a person does. */
async function formFrom(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载填报表' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/年度运行报告填报表_\d{8}\.xlsx$/);
  return readFile(await download.path());
}
const choose = (page: Page, bytes: Uint8Array, name = '填报表.xlsx') =>
  page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

it('成员单位下载填报表,在表格中填写,导入时看到不能写入的项,只导入其余的,改正后确认本单位数据', async () => {
  const report = await reportOf('无人叉车导航');
  const lead = (await accountsByUnit()).get(report.leadUnit.id) ?? '';
  const part = (await partsAs(lead, report.id))
    .filter(({ unitId }) => unitId !== null && unitId !== report.leadUnit.id)
    .at(-1);
  const account = (await accountsByUnit()).get(part?.unitId ?? '') ?? '';
  const page = await asPerson(account, `/annualReports/${report.id}/show`);
  await page.getByRole('heading', { level: 1, name: `${report.consortium.name} · ${year}` }).waitFor();

  const form = await formFrom(page);
  // Row 5 names the first group; the indicators of a unit follow with its figures in column F.
  const figures = [6, 7, 8, 10, 11, 13, 14, 15, 16, 17, 18, 19].map((row, index) => [
    `F${row}`,
    { number: String(index + 1) },
  ]);
  const filled = typedInto(form, 1, {
    ...Object.fromEntries(figures),
    F6: '1,200.50',
    F7: '三百',
    F10: { number: '1.5' },
    G6: '示例:新增产线',
  });

  // With the keyboard: opened, left, and opened again from where one was.
  const opening = page.getByRole('button', { name: '导入填报表' });
  const dialog = page.getByRole('dialog', { name: '导入填报表' });
  await opening.press('Enter');
  expect(
    await dialog.getByRole('button', { name: '选择文件' }).evaluate((it) => it === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await opening.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await choose(page, Buffer.from('随手记的一行'));
  await dialog.getByText('文件中没有填报表').waitFor();
  await choose(page, filled);
  await dialog.getByText('尚未写入').waitFor();
  await dialog.getByRole('row', { name: /研发投入:自筹 · 本年数.*1200\.5/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^不能写入 2/ }).click();
  await dialog.getByRole('row', { name: /三百.*须为数字.*万元/ }).waitFor();
  await dialog.getByRole('row', { name: /引进人才.*1\.5.*整数/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  // Nothing is written before the person says so.
  const own = async () => {
    const [{ figures: mine = [] } = {}] = await partsAs(account, report.id);
    return new Map(mine.map(({ code, value }) => [code, value]));
  };
  expect((await own()).get('RD_OWN')).toBeUndefined();
  await dialog.getByRole('button', { name: '只导入可写入的 11 项' }).click();
  await dialog.getByText('已导入 11 项').waitFor();
  await dialog.getByText('2 项未导入').waitFor();
  await dialog.getByRole('row', { name: /三百/ }).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  const now = await own();
  expect([now.get('RD_OWN'), now.get('RD_FISCAL') ?? '', now.get('RD_OTHER')]).toEqual(['1200.5', '', '3']);

  // The page behind shows it; the two that were left out are put right there.
  expect(await page.getByRole('textbox', { name: '研发投入:自筹(万元)' }).inputValue()).toBe('1200.5');
  await page.getByRole('textbox', { name: '研发投入:财政资金(万元)' }).fill('300');
  await page.getByRole('textbox', { name: '引进人才(人)' }).fill('2');
  await page.getByText(/^已保存 \d/).waitFor();

  // The form of now, brought back as it is, changes nothing.
  const again = await formFrom(page);
  await page.getByRole('button', { name: '导入填报表' }).click();
  await choose(page, again);
  await dialog.getByText('尚未写入').waitFor();
  expect(await dialog.getByRole('button', { name: '导入 0 项' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: '取消' }).click();

  await page.getByRole('button', { name: '确认本单位数据', exact: true }).click();
  const confirming = page.getByRole('dialog');
  await confirming.getByRole('button', { name: '确认本单位数据', exact: true }).click();
  await page.getByText('1/9').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

it('有人在预检后改了同一项,不会被覆盖;重新预检后再导入', async () => {
  const report = await reportOf('重组竹结构材');
  const account = (await accountsByUnit()).get(report.leadUnit.id) ?? '';
  const page = await asPerson(account, `/annualReports/${report.id}/show`);
  await page.getByRole('heading', { level: 1, name: `${report.consortium.name} · ${year}` }).waitFor();
  const form = await formFrom(page);
  await page.getByRole('button', { name: '导入填报表' }).click();
  const dialog = page.getByRole('dialog', { name: '导入填报表' });
  // The consortium’s sheet: the row of 国家级研发项目.
  await choose(page, typedInto(form, 2, { F16: { number: '77' } }));
  await dialog.getByRole('row', { name: /国家级研发项目 · 本年数.*77/ }).waitFor();
  const colleague = await asAccount(account);
  await colleague.run(
    `mutation ($id: ID!) { saveReportFigures(id: $id, filled: { figures: [{ code: "PROJECTS_NATIONAL", value: "9" }] }) { __typename } }`,
    { id: report.id },
  );
  await dialog.getByRole('button', { name: '导入 1 项' }).click();
  await dialog.getByText('他人已修改 1 处').waitFor();
  await dialog.getByRole('button', { name: '重新预检' }).click();
  await dialog.getByRole('row', { name: /国家级研发项目 · 本年数.*9.*77/ }).waitFor();
  await dialog.getByRole('button', { name: '取消' }).click();
});
