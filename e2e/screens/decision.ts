import type { Page } from 'playwright-core';
import { act, choose, clean, heading, openMenu } from '../browser.ts';

/** 批次、会议、公示、批复、运行: what the office does with a whole batch. */
const begin = async (page: Page, menu: string) => {
  await openMenu(page, menu);
  await heading(page, menu);
  await page.getByRole('link', { name: '新建' }).first().click();
};

/** What a formal application is handed in with. */
export const MATERIALS = [
  '盖章纸质件',
  'Word 电子版',
  'PDF 扫描件',
  '组建协议',
  '推荐函',
  '诚信承诺书',
] as const;

type Days = Readonly<{ opensOn: string; closesOn: string }>;

/** 批次: what the notice of the bureau fixes; formal, and open to whoever files directly. */
export async function makeBatch(
  page: Page,
  title: string,
  { opensOn, closesOn }: Days,
  directions: string[],
) {
  await begin(page, '批次');
  await page.getByRole('textbox', { name: '批次名称' }).fill(title);
  await choose(page, /^类别/, '正式申报');
  await page.getByLabel('开始日期').fill(opensOn);
  await page.getByLabel('截止日期').fill(closesOn);
  await choose(page, /^适用规则/, '柳科规〔2024〕7号 · v1');
  // What the rules want received is chosen with them.
  for (const kind of MATERIALS)
    await page
      .getByRole('combobox', { name: /^申报材料/ })
      .getByText(kind)
      .waitFor();
  await page.getByRole('textbox', { name: '优先支持重点方向' }).fill(directions.join('\n'));
  await clean(page);
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, title);
}

/** 会议: rehearsed, then decided. */
export async function decideInMeeting(page: Page, batch: string, meeting: string, names: readonly string[]) {
  const count = names.length;
  await openMenu(page, '会议材料');
  await heading(page, '会议材料');
  await choose(page, /^批次/, batch);
  const contents = page.getByRole('table', { name: /^目录/ });
  for (const name of names) await contents.getByText(name).waitFor();
  await page.getByRole('button', { name: `登记会议决定(${count} 件)` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '会议', exact: true }).fill(meeting);
  await dialog.getByRole('button', { name: '预演' }).click();
  await dialog.getByText('预演结果(尚未办理)').waitFor();
  await clean(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: `确认办理 ${count} 件` }).click();
  await dialog.getByText('办理结果').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.getByText('没有待会议决定的申报').waitFor();
}

/** 公示: drafted with everything that was agreed, and published. */
export async function publish(page: Page, title: string, batch: string): Promise<void> {
  await begin(page, '公示');
  await page.getByRole('textbox', { name: '公示标题' }).fill(title);
  await choose(page, /^批次/, batch);
  await page.getByText('公示 5 个工作日(含首日)').waitFor();
  await page.getByLabel('受理异议的联系方式').fill('示例:柳州市科学技术局 0772-2610000');
  await page.getByRole('checkbox', { name: '全选' }).check();
  await clean(page);
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, title);
  await act(page, '发布公示');
  await page.getByText('公示中').first().waitFor();
}

/** 异议, on the notice that is open; nobody objects without a name. */
export async function recordObjection(page: Page, against: string, text: string): Promise<void> {
  await page.getByRole('button', { name: '登记异议' }).click();
  const objection = page.getByRole('dialog');
  await objection.getByLabel('异议对象').click();
  await page.getByRole('option', { name: new RegExp(against) }).click();
  await objection.getByLabel('异议内容').fill(text);
  await objection.getByRole('button', { name: '登记异议' }).click();
  await objection.getByText('匿名异议不予受理,请填写异议人姓名或单位名称').waitFor();
  await objection.getByLabel('异议人').fill('示例·覃志远');
  await objection.getByRole('button', { name: '登记异议' }).click();
  await page.getByText(text).waitFor();
}

export async function upholdObjection(page: Page, reason: string): Promise<void> {
  await act(page, '异议成立', reason);
  await page.getByText('不予批复').first().waitFor();
  await clean(page);
}

/** 批复文件, drafted for everything of the batch that may be approved. */
export async function draftDocument(page: Page, documentNo: string, title: string, batch: string | RegExp) {
  await begin(page, '批复文件');
  await page.getByRole('textbox', { name: '批复文号' }).fill(documentNo);
  await page.getByRole('textbox', { name: '文件标题' }).fill(title);
  await choose(page, /^批次/, batch);
}

/** 运行: each from the document that is open to its page, where it starts. */
export async function startOperating(page: Page, documentNo: string, names: readonly string[]) {
  for (const name of names) {
    await page.getByRole('link', { name }).click();
    await heading(page, name);
    await act(page, '开始运行');
    await page.getByText('运行中', { exact: true }).first().waitFor();
    await page.goBack();
    await heading(page, new RegExp(documentNo));
  }
}

/** 公开名录, for anybody: the consortia whose names hold these words. */
export async function searchRegistry(page: Page, words: string): Promise<void> {
  await page.goto('/public/registry');
  await page.getByLabel('名称、编号或拼音首字母').fill(words);
  await page.getByRole('button', { name: '查询' }).click();
}
