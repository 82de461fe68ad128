import { dayOf, plusDays } from '@consortium/domain';
import { expect, inject, it } from 'vitest';
import { asPerson, clean, heading, openMenu, openPage } from '../../browser.ts';
import { noticeRan, productDatabase, reviewedApplications } from '../../reviewed.ts';
import {
  decideInMeeting,
  draftDocument,
  makeBatch,
  publish,
  recordObjection,
  searchRegistry,
  startOperating,
  upholdObjection,
} from '../../screens/decision.ts';

const today = dayOf(new Date());
const title = '示例:拟组建创新联合体名单公示';
const documentNo = `柳科〔${today.slice(0, 4)}〕188号`;

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

  const officer = await asPerson('officer');
  await makeBatch(officer, batchTitle, { opensOn: today, closesOn: plusDays(today, 30) }, [
    '机械(工程机械)',
    '新材料',
  ]);
  await reviewedApplications(client, batchTitle, [...approved, refused]);

  const head = await asPerson('head');
  await decideInMeeting(head, batchTitle, '示例:局长办公会', [...approved, refused].map(titled));
  await publish(officer, title, batchTitle);

  // 公开页: anybody, without signing in.
  const anybody = await openPage();
  await anybody.goto('/');
  await anybody.getByRole('link', { name: '公示与名录(免登录)' }).click();
  await anybody.getByRole('link', { name: title }).click();
  await heading(anybody, title);
  await anybody.getByRole('cell', { name: titled('电动装载机示例') }).waitFor();
  await clean(anybody);

  // 异议: upheld; the other applications are not touched.
  await recordObjection(officer, refused, '示例:所列平台已过有效期');
  await head.goto(officer.url());
  await heading(head, title);
  await upholdObjection(head, '示例:经核实,平台确已过期');

  // 批复: once the days have passed.
  await noticeRan(client, title, 2);
  const leader = await asPerson('leader');
  const typed = documentNo.replace('〔', '[').replace('〕', ']');
  await draftDocument(leader, typed, '示例:关于同意组建创新联合体的批复', batchTitle);
  await leader.getByRole('checkbox', { name: '全选' }).check();
  await expect.poll(() => leader.getByRole('checkbox', { name: new RegExp(refused) }).count()).toBe(0);
  await clean(leader);
  await leader.getByRole('button', { name: '印发批复' }).click();
  await heading(leader, new RegExp(documentNo));
  for (const core of approved) await leader.getByRole('link', { name: titled(core) }).waitFor();
  await clean(leader);

  await officer.goto(leader.url());
  await startOperating(officer, documentNo, approved.map(titled));

  await searchRegistry(anybody, '示例');
  for (const core of approved) await anybody.getByRole('cell', { name: titled(core) }).waitFor();
  expect(await anybody.getByRole('cell', { name: titled(refused) }).count()).toBe(0);
  await anybody.getByRole('cell', { name: documentNo }).first().waitFor();
  await clean(anybody);
  await close();
});

it('成员单位在公示期间被列入失信记录的,不能批复,指明条款和记录', async () => {
  const leader = await asPerson('leader');
  await draftDocument(
    leader,
    documentNo.replace('188', '189'),
    '示例:关于同意组建创新联合体的批复(二)',
    /^示例批次:\d{4}年创新联合体组建正式申报$/,
  );
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
