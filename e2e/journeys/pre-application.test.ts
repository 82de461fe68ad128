import { goodDocx, goodPdf } from '@consortium/documents/samples';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings, openPage, signIn } from '../browser.ts';
import { asAccount } from '../graphql.ts';

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

const clause = (page: Page, code: string) =>
  page.getByRole('complementary', { name: '条款对照' }).getByRole('listitem').filter({ hasText: code });
const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const saved = (page: Page) =>
  page
    .getByText(/^已保存/)
    .first()
    .waitFor();

async function fillBodies(page: Page): Promise<void> {
  await openTab(page, '组织机构');
  for (const [index, body] of ['决策机构', '咨询机构', '执行机构'].entries()) {
    await page.getByRole('button', { name: `设立${body}` }).click();
    const card = page.locator(`[id="formation.governanceBodies.${index}"]`);
    const add = async (person: string, post: string) => {
      await card.getByPlaceholder('姓名').fill(person);
      await card.getByRole('button', { name: `+ ${post}` }).click();
    };
    await add('张·买买提', '负责人');
    await add('𠮷田', '成员');
    if (body !== '执行机构') continue;
    await add('示例干事', '工作人员');
    await card.getByLabel('常设机构').check();
  }
}

async function fillFunds(page: Page): Promise<void> {
  await openTab(page, '经费管理');
  await page.getByLabel('经费管理办法名称', { exact: true }).fill('示例创新联合体经费管理办法');
  await page.getByLabel('通过日期', { exact: true }).fill('2026-10-08');
  await page.getByLabel('内部监督主体', { exact: true }).fill('监事会');
  await page.getByLabel('监督频次', { exact: true }).fill('每季度一次');
  await page.getByLabel('政府资助经费按市科技发展专项资金管理办法执行', { exact: true }).check();
  await page.getByLabel('接受科技等有关部门监督', { exact: true }).check();
}

async function fillPlan(page: Page): Promise<void> {
  await openTab(page, '计划任务');
  for (const label of [
    '组建基础与行业影响力',
    '学术交流与行业服务活动',
    '发展思路',
    '任务目标',
    '运行管理机制',
  ])
    await page.getByLabel(label, { exact: true }).fill(`示例:${label}的内容`);
}

async function deliver(page: Page, kind: string, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `上传 ${kind}` }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByText(name).waitFor();
}

async function findApplication(page: Page, number: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('menuitem', { name: '申报', exact: true })
    .click();
  await page.getByRole('cell', { name: number }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
}

async function confirmAct(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click();
}

it('牵头单位填报,条款随填随对照;县区推荐;市科技局受理、要求补正、通过', async () => {
  const page = await openPage();
  await signIn(page, 'lead');
  await page
    .getByRole('link', { name: '填写预申报' })
    .or(page.getByRole('button', { name: '填写预申报' }))
    .click();
  await page.getByLabel(/核心技术领域|拟建创新联合体名称/).fill('电动装载机关键部件');
  await page.getByRole('button', { name: '开始填报' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await heading.filter({ hasText: /Y\d{4}-\d{4}/ }).waitFor();
  const number = /Y\d{4}-\d{4}/.exec((await heading.textContent()) ?? '')?.[0] as string;

  // 三(一)a at the right name.
  const core = page.getByRole('textbox', { name: '拟建创新联合体名称' });
  await core.fill('');
  await expect.poll(() => clause(page, '三(一)a').textContent()).toMatch(/缺数据|不符合/);
  await core.fill('电动装载机关键部件');
  await expect.poll(() => clause(page, '三(一)a').textContent()).toContain('符合');
  await page.getByLabel('优先支持重点方向', { exact: true }).click();
  await page.getByRole('option', { name: '机械(工程机械)' }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('主营业务方向', { exact: true }).fill('示例:工程机械电动化');
  await page.getByLabel('推荐单位', { exact: true }).selectOption({ label: '柳南区' });
  await page.getByLabel('自查声明签署日期', { exact: true }).fill('2026-11-01');

  // 一(二)3 flips at exactly 3 %.
  await openTab(page, '牵头单位');
  const research = page.getByRole('table').first().getByRole('row').nth(1).getByRole('textbox').nth(4);
  await research.fill('1919');
  await expect.poll(() => clause(page, '一(二)3').textContent()).toContain('需说明');
  await research.fill('1920');
  await expect.poll(() => clause(page, '一(二)3').textContent()).toMatch(/符合/);
  await expect.poll(() => clause(page, '一(二)3').textContent()).not.toContain('需说明');

  // 三(三)b turns from 需说明 to 符合 with the eighth member.
  await openTab(page, '成员单位');
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  const rows = units.map(([name, uscc]) => [name, uscc, '上游', '技术研发', '示例:行业骨干'].join('\t'));
  const table = ['单位名称\t统一社会信用代码\t产业链位置\t合作基础\t单位优势', ...rows].join('\n');
  await page.getByLabel('粘贴到这里', { exact: true }).fill(table);
  await page.getByRole('button', { name: '加入 7 个单位' }).click();
  await expect.poll(() => clause(page, '三(三)b').textContent()).toContain('现有 7 个');
  await expect.poll(() => clause(page, '三(三)b').textContent()).toContain('需说明');
  await page.getByLabel('添加单位:名称、拼音首字母或统一社会信用代码', { exact: true }).fill('表面处理');
  await page.getByRole('option', { name: new RegExp(eighth.name) }).click();
  await expect.poll(() => clause(page, '三(三)b').textContent()).not.toContain('需说明');
  await page.getByRole('button', { name: `${eighth.name} 的详细内容` }).click();
  await page.getByLabel('行业地位或专业能力', { exact: true }).last().fill('示例:表面处理骨干企业');
  await page.getByRole('button', { name: '柳州示例智能装备有限公司 的详细内容' }).click();
  await page.getByLabel('行业地位或专业能力', { exact: true }).first().fill('示例:行业领先');
  const newRow = page.getByRole('row').filter({ hasText: eighth.name });
  await newRow.getByRole('combobox').first().selectOption({ label: '中游' });
  await newRow.getByRole('combobox').nth(2).click();
  await page.getByRole('option', { name: '技术研发' }).click();
  await page.keyboard.press('Escape');

  await fillBodies(page);
  await fillFunds(page);
  await fillPlan(page);
  await openTab(page, '材料');
  await deliver(page, 'Word 电子版', '申报表.docx', goodDocx());
  await deliver(page, 'PDF 扫描件', '申报表.pdf', goodPdf());
  await saved(page);
  expect(await axeFindings(page)).toEqual([]);

  // Each member unit confirms with its own account.
  const id = /Application_[0-9a-f-]+/.exec(page.url())?.[0] as string;
  for (const account of [...units.map(([, , each]) => each), eighth.account]) {
    const member = await asAccount(account);
    await member.run('mutation ($id: ID!) { confirmIntent(id: $id) { __typename } }', { id });
  }
  await page.reload();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('dialog').getByText('没有阻碍提交的条款').waitFor();
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('待推荐').first().waitFor();

  const district = await openPage();
  await signIn(district, 'district');
  await findApplication(district, number);
  await confirmAct(district, '推荐');
  await district.getByText('待受理').first().waitFor();

  const bureau = await openPage();
  await signIn(bureau, 'officer');
  await findApplication(bureau, number);
  await bureau.goto(`/applications/${id}/formal-check`);
  for (const kind of ['盖章纸质件', 'Word 电子版', 'PDF 扫描件'])
    await bureau.getByRole('row').filter({ hasText: kind }).getByRole('button', { name: '受理' }).click();
  await bureau.getByText(/^已审 0 \/ \d+ 条$/).waitFor();
  expect(await axeFindings(bureau)).toEqual([]);

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
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('形审中').first().waitFor();

  await bureau.goto(`/applications/${id}/formal-check`);
  await bureau.getByRole('listitem', { name: /^三\(二\)b/ }).focus();
  await bureau.keyboard.press('1');
  await bureau.getByText(/^已审 (\d+) \/ \1 条$/).waitFor();
  await saved(bureau);
  await confirmAct(bureau, '形审通过');
  await bureau.getByText('形审通过', { exact: true }).first().waitFor();
  await bureau.getByRole('tab', { name: '办理记录' }).click();
  await bureau.getByText('示例:任务目标,按年度列出').first().waitFor();
});
