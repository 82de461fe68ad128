import { dayOf, plusDays } from '@consortium/domain';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { axeFindings, openPage, signIn } from '../browser.ts';
import { noticeRan, productDatabase, reviewedApplications } from '../reviewed.ts';

const today = dayOf(new Date());
const title = '示例:拟组建创新联合体名单公示';
const documentNo = `柳科〔${today.slice(0, 4)}〕188号`;

async function asPerson(account: string): Promise<Page> {
  const page = await openPage();
  await signIn(page, account);
  return page;
}
const openMenu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('menuitem', { name, exact: true }).click();
const choose = async (page: Page, field: RegExp, option: string | RegExp) => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const clean = async (page: Page, part?: string) => {
  await page.waitForLoadState('networkidle');
  expect(await axeFindings(page, part)).toEqual([]);
};

const batchTitle = `示例批次:${today.slice(0, 4)}年创新联合体组建正式申报(会议)`;
const refused = '竹木重组材示例';
const approved = [
  '电动装载机示例',
  '混合动力变速器示例',
  '铝合金轮毂示例',
  '螺蛳粉鲜湿米粉示例',
  '城轨减振扣件示例',
  '充电桩安全监测示例',
  '冶金渣综合利用示例',
  '桥梁预应力锚固示例',
  '蔗糖精深加工示例',
  '挖掘机智能控制示例',
  '工业互联网标识示例',
  '柔性装配线示例',
];
const titled = (core: string) => `柳州市${core}创新联合体`;

it('一个批次:发布、会议、公示、批复;一件因异议成立不予批复,十二件批复并开始运行,公众不登录可查', async () => {
  const { client, close } = await productDatabase(inject('dataFolder'));

  // 批次: what the notice of the bureau fixes.
  const officer = await asPerson('officer');
  await openMenu(officer, '批次');
  await heading(officer, '批次');
  await officer.getByRole('link', { name: '新建' }).first().click();
  await officer.getByRole('textbox', { name: '批次名称' }).fill(batchTitle);
  await choose(officer, /^类别/, '正式申报');
  await officer.getByLabel('开始日期').fill(today);
  await officer.getByLabel('截止日期').fill(plusDays(today, 30));
  await choose(officer, /^适用规则/, /柳科规〔2024〕7号/);
  await officer.getByRole('textbox', { name: '优先支持重点方向' }).fill('机械(工程机械)\n新材料');
  await clean(officer);
  await officer.getByRole('button', { name: '保存' }).click();
  await heading(officer, batchTitle);
  await reviewedApplications(client, batchTitle, [...approved, refused]);

  // 会议: rehearsed, then decided.
  const head = await asPerson('head');
  await openMenu(head, '会议材料');
  await heading(head, '会议材料');
  await choose(head, /^批次/, batchTitle);
  await head.getByRole('table', { name: /^目录/ }).getByText(titled(refused)).waitFor();
  await head.getByRole('button', { name: '登记会议决定(13 件)' }).click();
  const meeting = head.getByRole('dialog');
  await meeting.getByRole('textbox', { name: '会议', exact: true }).fill('示例:局长办公会');
  await meeting.getByRole('button', { name: '预演' }).click();
  await meeting.getByText('预演结果(尚未办理)').waitFor();
  await clean(head, '[role="dialog"]');
  await meeting.getByRole('button', { name: '确认办理 13 件' }).click();
  await meeting.getByText('办理结果').waitFor();
  await meeting.getByRole('button', { name: '关闭' }).click();
  await head.getByText('没有待会议决定的申报').waitFor();

  // 公示: drafted and published by the officer.
  await openMenu(officer, '公示');
  await heading(officer, '公示');
  await officer.getByRole('link', { name: '新建' }).first().click();
  await officer.getByRole('textbox', { name: '公示标题' }).fill(title);
  await choose(officer, /^批次/, batchTitle);
  await officer.getByText('公示 5 个工作日(含首日)').waitFor();
  await officer.getByLabel('受理异议的联系方式').fill('示例:柳州市科学技术局 0772-2610000');
  await officer.getByRole('checkbox', { name: '全选' }).check();
  await clean(officer);
  await officer.getByRole('button', { name: '保存' }).click();
  await heading(officer, title);
  await officer.getByRole('button', { name: '发布公示' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '发布公示' }).click();
  await officer.getByText('公示中').first().waitFor();

  // 公开页: anybody, without signing in.
  const anybody = await openPage();
  await anybody.goto('/');
  await anybody.getByRole('link', { name: '公示与名录(免登录)' }).click();
  await anybody.getByRole('link', { name: title }).click();
  await heading(anybody, title);
  await anybody.getByRole('cell', { name: titled('电动装载机示例') }).waitFor();
  await clean(anybody);

  // 异议: recorded, then upheld; the other applications are not touched.
  await officer.getByRole('button', { name: '登记异议' }).click();
  const objection = officer.getByRole('dialog');
  await objection.getByLabel('异议对象').click();
  await officer.getByRole('option', { name: new RegExp(refused) }).click();
  await objection.getByLabel('异议内容').fill('示例:所列平台已过有效期');
  await objection.getByRole('button', { name: '登记异议' }).click();
  await objection.getByText('匿名异议不予受理,请填写异议人姓名或单位名称').waitFor();
  await objection.getByLabel('异议人').fill('示例·覃志远');
  await objection.getByRole('button', { name: '登记异议' }).click();
  await officer.getByText('示例:所列平台已过有效期').waitFor();
  await head.goto(officer.url());
  await heading(head, title);
  await head.getByRole('button', { name: '异议成立' }).click();
  await head.getByRole('dialog').getByLabel('理由').fill('示例:经核实,平台确已过期');
  await head.getByRole('dialog').getByRole('button', { name: '异议成立' }).click();
  await head.getByText('不予批复').first().waitFor();
  await clean(head);

  // 批复: once the days have passed.
  await noticeRan(client, title, 2);
  const leader = await asPerson('leader');
  await openMenu(leader, '批复文件');
  await heading(leader, '批复文件');
  await leader.getByRole('link', { name: '新建' }).first().click();
  await leader
    .getByRole('textbox', { name: '批复文号' })
    .fill(documentNo.replace('〔', '[').replace('〕', ']'));
  await leader.getByRole('textbox', { name: '文件标题' }).fill('示例:关于同意组建创新联合体的批复');
  await choose(leader, /^批次/, batchTitle);
  await leader.getByRole('checkbox', { name: '全选' }).check();
  await expect.poll(() => leader.getByRole('checkbox', { name: new RegExp(refused) }).count()).toBe(0);
  await clean(leader);
  await leader.getByRole('button', { name: '印发批复' }).click();
  await heading(leader, new RegExp(documentNo));
  for (const core of approved) await leader.getByRole('link', { name: titled(core) }).waitFor();
  await clean(leader);

  // 运行: each from the document to its page, where it starts.
  await officer.goto(leader.url());
  for (const core of approved) {
    await officer.getByRole('link', { name: titled(core) }).click();
    await heading(officer, titled(core));
    await officer.getByRole('button', { name: '开始运行' }).click();
    await officer.getByRole('dialog').getByRole('button', { name: '开始运行' }).click();
    await officer.getByText('运行中', { exact: true }).first().waitFor();
    await officer.goBack();
    await heading(officer, new RegExp(documentNo));
  }

  await anybody.goto('/public/registry');
  await anybody.getByLabel('名称、编号或拼音首字母').fill('示例');
  await anybody.getByRole('button', { name: '查询' }).click();
  for (const core of approved) await anybody.getByRole('cell', { name: titled(core) }).waitFor();
  expect(await anybody.getByRole('cell', { name: titled(refused) }).count()).toBe(0);
  await anybody.getByRole('cell', { name: documentNo }).first().waitFor();
  await clean(anybody);
  await close();
});

it('成员单位在公示期间被列入失信记录的,不能批复,指明条款和记录', async () => {
  const leader = await asPerson('leader');
  await openMenu(leader, '批复文件');
  await heading(leader, '批复文件');
  await leader.getByRole('link', { name: '新建' }).first().click();
  await leader.getByRole('textbox', { name: '批复文号' }).fill(documentNo.replace('188', '189'));
  await leader.getByRole('textbox', { name: '文件标题' }).fill('示例:关于同意组建创新联合体的批复(二)');
  await leader.getByRole('combobox', { name: /^批次/ }).click();
  await leader.getByRole('option', { name: /^示例批次:\d{4}年创新联合体组建正式申报$/ }).click();
  await leader.getByRole('checkbox', { name: /换电站成套装备/ }).check();
  await leader.getByRole('button', { name: '印发批复' }).click();
  const refusal = leader.getByRole('dialog', { name: /未能/ });
  await refusal.getByText(/失信/).first().waitFor();
  await clean(leader);
  await refusal.getByRole('button', { name: '知道了' }).click();
  // Nothing was lost, and nothing was founded.
  expect(await leader.getByRole('textbox', { name: '文件标题' }).inputValue()).toMatch(/批复\(二\)$/);
  await openMenu(leader, '联合体');
  await heading(leader, '联合体');
  await leader.getByRole('textbox', { name: '搜索', exact: true }).fill('换电站成套装备');
  await leader.getByText('没有符合条件的记录').waitFor();
});

it('经办人在工作日历中用键盘登记一天放假,再恢复', async () => {
  const page = await asPerson('officer');
  await openMenu(page, '工作日历');
  await heading(page, '工作日历');
  await page.getByRole('button', { name: `${Number(today.slice(0, 4)) + 1} ›` }).click();
  const first = page.getByRole('button', { name: /1月1日/ });
  await first.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /1月9日/ });
  await dialog.getByLabel('名称').fill('示例假日');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: /1月9日.*示例假日.*休息/ }).waitFor();
  await clean(page);
  await page.getByRole('button', { name: /1月9日.*示例假日/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复常规' }).click();
  await expect.poll(() => page.getByText('示例假日').count()).toBe(0);
});
