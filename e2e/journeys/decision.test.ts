import { dayOf } from '@consortium/domain';
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
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const clean = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  expect(await axeFindings(page)).toEqual([]);
};

it('会议同意两件,公示,一件因异议成立不予批复,一件批复成立联合体,公众不登录可查', async () => {
  const { client, close } = await productDatabase(inject('dataFolder'));
  const batch = await reviewedApplications(client, ['电动装载机示例', '竹木重组材示例']);

  // 会议: rehearsed, then decided.
  const head = await asPerson('head');
  await openMenu(head, '会议材料');
  await heading(head, '会议材料');
  await head.getByRole('combobox', { name: /^批次/ }).click();
  await head.getByRole('option', { name: batch.title }).click();
  await head.getByRole('table', { name: /^目录/ }).getByText('柳州市竹木重组材示例创新联合体').waitFor();
  await clean(head);
  await head.getByRole('button', { name: '登记会议决定(2 件)' }).click();
  const meeting = head.getByRole('dialog');
  await meeting.getByRole('textbox', { name: '会议', exact: true }).fill('示例:局长办公会');
  await meeting.getByRole('button', { name: '预演' }).click();
  await meeting.getByText('预演结果(尚未办理)').waitFor();
  await clean(head);
  await meeting.getByRole('button', { name: '确认办理 2 件' }).click();
  await meeting.getByText('办理结果').waitFor();
  await meeting.getByRole('button', { name: '关闭' }).click();
  await head.getByText('没有待会议决定的申报').waitFor();

  // 公示: drafted and published by the officer.
  const officer = await asPerson('officer');
  await openMenu(officer, '公示');
  await heading(officer, '公示');
  await officer.getByRole('link', { name: '新建' }).first().click();
  await officer.getByRole('textbox', { name: '公示标题' }).fill(title);
  await officer.getByRole('combobox', { name: /^批次/ }).click();
  await officer.getByRole('option', { name: batch.title }).click();
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
  await anybody.getByRole('cell', { name: '柳州市电动装载机示例创新联合体' }).waitFor();
  await clean(anybody);

  // 异议: recorded, then upheld; the other application is not touched.
  await officer.getByRole('button', { name: '登记异议' }).click();
  const objection = officer.getByRole('dialog');
  await objection.getByLabel('异议对象').click();
  await officer.getByRole('option', { name: /竹木重组材示例/ }).click();
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
  await leader.getByRole('combobox', { name: /^批次/ }).click();
  await leader.getByRole('option', { name: batch.title }).click();
  await leader.getByRole('checkbox', { name: /电动装载机示例/ }).check();
  await expect.poll(() => leader.getByRole('checkbox', { name: /竹木重组材示例/ }).count()).toBe(0);
  await clean(leader);
  await leader.getByRole('button', { name: '印发批复' }).click();
  await heading(leader, new RegExp(documentNo));
  await leader.getByRole('link', { name: '柳州市电动装载机示例创新联合体' }).waitFor();
  await leader.getByText(new RegExp(`^LZ${today.slice(0, 4)}-\\d{3}$`)).waitFor();
  await clean(leader);

  await anybody.goto('/public/registry');
  await anybody.getByLabel('名称、编号或拼音首字母').fill('电动装载机示例');
  await anybody.getByRole('button', { name: '查询' }).click();
  await anybody.getByRole('cell', { name: documentNo }).waitFor();
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
