import { expect, it } from 'vitest';
import { asPerson, clean, openTab, saved } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';
import {
  clause,
  deliver,
  describeUnit,
  fillBasics,
  fillBodies,
  fillFunds,
  fillPlan,
  numberOf,
  pasteMembers,
  submit,
  yearBox,
} from '../../screens/filing.ts';
import { findApplication, pass, receive, recommend } from '../../screens/formal-check.ts';

// The demo city's free units, as a person would copy them from a worksheet.
const units = [
  ['柳州示例伺服电机有限公司', '91450204MA0000023M', 'unit02'],
  ['柳州示例工业软件有限公司', '91450204MA0000031G', 'unit03'],
  ['柳州示例传感器有限公司', '91450204MA000004X8', 'unit04'],
  ['柳州示例减速机有限公司', '91450204MA00000588', 'unit05'],
  ['柳州示例电气控制有限公司', '91450204MA00000663', 'unit06'],
  ['柳州示例智能制造研究院', '12450203MA00001030', 'unit10'],
  ['柳州示例机电产品检测中心', '52450203MA0000111N', 'unit11'],
] as const;
const eighth = { initials: 'lzslbmcl', name: '柳州示例表面处理有限公司', account: 'unit07' };

it('牵头单位填报,条款随填随对照;县区推荐;市科技局受理、要求补正、通过', async () => {
  const page = await asPerson('lead');
  await page
    .getByRole('link', { name: '填写预申报' })
    .or(page.getByRole('button', { name: '填写预申报' }))
    .click();
  await page.getByLabel(/核心技术领域|拟建创新联合体名称/).fill('电动装载机关键部件');
  await page.getByRole('button', { name: '开始填报' }).click();
  const number = await numberOf(page);

  // 三(一)a at the right name.
  const core = page.getByRole('textbox', { name: '拟建创新联合体名称' });
  await core.fill('');
  await expect.poll(() => clause(page, '三(一)a').textContent()).toMatch(/缺数据|不符合/);
  await core.fill('电动装载机关键部件');
  await expect.poll(() => clause(page, '三(一)a').textContent()).toContain('符合');
  await fillBasics(page, {
    direction: '机械(工程机械)',
    business: '示例:工程机械电动化',
    district: '柳南区',
    signedOn: '2026-11-01',
  });

  // 一(二)3 flips at exactly 3 %.
  await openTab(page, '牵头单位');
  const research = yearBox(page, 1, 4);
  await research.fill('1919');
  await expect.poll(() => clause(page, '一(二)3').textContent()).toContain('需说明');
  await research.fill('1920');
  await expect.poll(() => clause(page, '一(二)3').textContent()).toMatch(/符合/);
  await expect.poll(() => clause(page, '一(二)3').textContent()).not.toContain('需说明');

  // 三(三)b turns from 需说明 to 符合 with the eighth member.
  await pasteMembers(
    page,
    units.map(([legalName, uscc]) => ({ legalName, uscc })),
  );
  await expect.poll(() => clause(page, '三(三)b').textContent()).toContain('现有 7 个');
  await expect.poll(() => clause(page, '三(三)b').textContent()).toContain('需说明');
  await page.getByLabel('添加单位:名称、拼音首字母或统一社会信用代码', { exact: true }).fill('表面处理');
  await page.getByRole('option', { name: new RegExp(eighth.name) }).click();
  await expect.poll(() => clause(page, '三(三)b').textContent()).not.toContain('需说明');
  await describeUnit(page, eighth.name, '示例:表面处理骨干企业');
  await describeUnit(page, '柳州示例智能装备有限公司', '示例:行业领先');
  const newRow = page.getByRole('row').filter({ hasText: eighth.name });
  await newRow.getByRole('combobox').first().selectOption({ label: '中游' });
  await newRow.getByRole('combobox').nth(2).click();
  await page.getByRole('option', { name: '技术研发' }).click();
  await page.keyboard.press('Escape');

  await fillBodies(page);
  await fillFunds(page);
  await fillPlan(page);
  await openTab(page, '材料');
  for (const kind of ['Word 电子版', 'PDF 扫描件']) await deliver(page, kind);
  await saved(page);
  await clean(page);

  // Each member unit confirms with its own account.
  const id = /Application_[0-9a-f-]+/.exec(page.url())?.[0] as string;
  for (const account of [...units.map(([, , each]) => each), eighth.account]) {
    const member = await asAccount(account);
    await member.run('mutation ($id: ID!) { confirmIntent(id: $id) { __typename } }', { id });
  }
  await page.reload();
  await submit(page);
  await page.getByText('待推荐').first().waitFor();

  await recommend(await asPerson('district'), number);

  const bureau = await asPerson('officer');
  await findApplication(bureau, number);
  await bureau.getByRole('link', { name: '进入形审' }).click();
  await receive(bureau, ['盖章纸质件', 'Word 电子版', 'PDF 扫描件']);
  await bureau.getByText(/^已审 0 \/ \d+ 条$/).waitFor();
  await clean(bureau);

  // 形审 by keyboard: 1 通过, 3 需补正 with what is to be mended.
  await bureau.getByRole('button', { name: /符合的条款全部记为通过/ }).click();
  const judged = bureau.getByRole('listitem').filter({ hasText: '需研判' });
  await expect.poll(() => judged.count()).toBeGreaterThan(5);
  for (let index = 0; index < (await judged.count()); index += 1) {
    await judged.nth(index).focus();
    await bureau.keyboard.press('1');
  }
  const goals = bureau.getByRole('listitem', { name: /^三\(二\)b/ });
  await goals.focus();
  await bureau.keyboard.press('3');
  await goals.getByLabel('意见').fill('请补充任务目标的年度安排');
  await bureau.getByRole('button', { name: '拟写补正通知' }).click();
  await bureau.getByRole('dialog').getByText('请补充任务目标的年度安排').waitFor();
  await bureau.getByRole('button', { name: '发出补正通知' }).click();
  await bureau.getByText('待补正').first().waitFor();

  await page.goto(`/applications/${id}`);
  await openTab(page, '计划任务');
  await page.getByLabel('任务目标', { exact: true }).fill('示例:任务目标,按年度列出');
  await saved(page);
  await submit(page);
  await page.getByText('形审中').first().waitFor();

  await bureau.goto(`/applications/${id}/formal-check`);
  await bureau.getByRole('listitem', { name: /^三\(二\)b/ }).focus();
  await bureau.keyboard.press('1');
  await bureau.getByText(/^已审 (\d+) \/ \1 条$/).waitFor();
  await pass(bureau);
  await openTab(bureau, '办理记录');
  await bureau.getByText('示例:任务目标,按年度列出').first().waitFor();
});
