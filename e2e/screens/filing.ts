import { goodDocx, goodPdf } from '@consortium/documents/samples';
import type { Page } from 'playwright-core';
import { act, heading, openMenu, openTab } from '../browser.ts';

/** 填报: what a lead unit's person does on the guided form, one tab after the other. */
export type Basics = Readonly<{ direction: string; business: string; district: string; signedOn: string }>;

/** 新建: a draft in the batch, under a number of its own. */
export async function beginApplication(page: Page, batch: string, core: string): Promise<string> {
  await openMenu(page, '申报');
  await heading(page, '申报');
  await page.getByRole('link', { name: '新建' }).first().click();
  await heading(page, '新建申报');
  await page.getByRole('radio', { name: batch }).check();
  await page.getByLabel('拟建创新联合体名称').fill(core);
  await page.getByRole('button', { name: '开始填报' }).click();
  return numberOf(page);
}

/** The number under which the open form is kept. */
export async function numberOf(page: Page): Promise<string> {
  const title = page.getByRole('heading', { level: 1 }).filter({ hasText: /[YZ]\d{4}-\d{4}/ });
  return /[YZ]\d{4}-\d{4}/.exec((await title.textContent()) ?? '')?.[0] as string;
}

export const clause = (page: Page, code: string) =>
  page.getByRole('complementary', { name: '条款对照' }).getByRole('listitem').filter({ hasText: code });

export async function fillBasics(page: Page, { direction, business, district, signedOn }: Basics) {
  await page.getByLabel('优先支持重点方向', { exact: true }).click();
  await page.getByRole('option', { name: direction }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('主营业务方向', { exact: true }).fill(business);
  await page.getByLabel('推荐单位', { exact: true }).selectOption({ label: district });
  await page.getByLabel('自查声明签署日期', { exact: true }).fill(signedOn);
}

/** 近三个会计年度: the figure boxes of a row, the latest year first. */
export const yearBox = (page: Page, row: number, column: number) =>
  page.getByRole('table').first().getByRole('row').nth(row).getByRole('textbox').nth(column);

/** The boxes of a year that are money: 主营业务收入, 销售收入, 研发费用 (万元). */
const MONEY = 2;

async function addYear(page: Page, figures: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '添加年度' }).click();
  const row = (await page.getByRole('table').first().getByRole('row').count()) - 1;
  for (const [index, figure] of figures.entries()) await yearBox(page, row, MONEY + index).fill(figure);
}

/** 牵头单位: what its own record lacks is filled in where its clauses are read; years from the latest on. */
export type Lacking = Readonly<{
  years: readonly (readonly string[])[];
  rest?: Readonly<{ sector: string; staff: string; asOf: string; platform: string }>;
}>;

export async function fillLead(page: Page, lacking: Lacking = { years: [] }): Promise<void> {
  await openTab(page, '牵头单位');
  await page.getByLabel('经营地址', { exact: true }).waitFor();
  for (const figures of lacking.years) await addYear(page, figures);
  if (!lacking.rest) return;
  const { sector, staff, asOf, platform } = lacking.rest;
  await page.getByLabel('行业门类', { exact: true }).selectOption({ label: sector });
  await page.getByLabel('专职研发人员(人)', { exact: true }).fill(staff);
  await page.getByLabel('截至日期', { exact: true }).fill(asOf);
  await page.getByLabel('新平台名称', { exact: true }).fill(platform);
  await page.getByRole('button', { name: '添加平台' }).click();
}

/** A unit of the list that a lead unit copies from its worksheet. */
type Listed = Readonly<{ legalName: string; uscc: string }>;

/** 成员单位, pasted from a worksheet. */
export async function pasteMembers(page: Page, units: readonly Listed[]): Promise<void> {
  await openTab(page, '成员单位');
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  const rows = units.map(({ legalName, uscc }) =>
    [legalName, uscc, '上游', '技术研发', '示例:行业骨干'].join('\t'),
  );
  const table = ['单位名称\t统一社会信用代码\t产业链位置\t合作基础\t单位优势', ...rows].join('\n');
  await page.getByLabel('粘贴到这里', { exact: true }).fill(table);
  await page.getByRole('button', { name: `加入 ${units.length} 个单位` }).click();
}

/** What a listed unit is good at, in the texts below its row. */
export async function describeUnit(page: Page, name: string, strengths: string): Promise<void> {
  await page.getByRole('button', { name: `${name} 的详细内容` }).click();
  // The texts stand right below the row that was opened.
  const below = page.getByRole('row').filter({ hasText: name }).locator('xpath=following-sibling::tr[1]');
  await below.getByLabel('行业地位或专业能力', { exact: true }).fill(strengths);
}

export async function fillBodies(page: Page): Promise<void> {
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

export async function fillFunds(page: Page): Promise<void> {
  await openTab(page, '经费管理');
  await page.getByLabel('经费管理办法名称', { exact: true }).fill('示例创新联合体经费管理办法');
  await page.getByLabel('通过日期', { exact: true }).fill('2026-10-08');
  await page.getByLabel('内部监督主体', { exact: true }).fill('监事会');
  await page.getByLabel('监督频次', { exact: true }).fill('每季度一次');
  await page.getByLabel('政府资助经费按市科技发展专项资金管理办法执行', { exact: true }).check();
  await page.getByLabel('接受科技等有关部门监督', { exact: true }).check();
}

export async function fillPlan(page: Page): Promise<void> {
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

/** 材料: a Word file for what is asked as Word, a scan for everything else. */
export async function deliver(page: Page, kind: string): Promise<void> {
  const isWord = kind === 'Word 电子版';
  const name = `${kind}.${isWord ? 'docx' : 'pdf'}`;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `上传 ${kind}` }).click();
  const buffer = Buffer.from(isWord ? goodDocx() : goodPdf());
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('link', { name }).waitFor();
}

/** 合作意愿: a member unit's person finds the application among what waits for them. */
export async function confirmIntent(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: '待我办理' }).getByRole('link', { name }).click();
  await heading(page, new RegExp(name));
  await act(page, '确认合作意愿');
  await page.getByText('贵单位尚未确认合作意愿').waitFor({ state: 'detached' });
}

/** 提交; the clauses that bind in principle and are not met get their reasons in the dialog. */
export async function submit(page: Page, explained: readonly string[] = []): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('没有阻碍提交的条款').waitFor();
  for (const text of explained) {
    const row = dialog.getByRole('listitem').filter({ hasText: text });
    await row.getByRole('textbox').fill('示例:情况特殊,详见附件');
    await row.getByRole('button', { name: '保存说明' }).click();
    await row.getByText('示例:情况特殊').first().waitFor();
  }
  await dialog.getByRole('button', { name: '确认提交' }).click();
}
