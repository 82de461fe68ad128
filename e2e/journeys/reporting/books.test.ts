import { dayOf, plusDays } from '@consortium/domain';
import { expect, it } from 'vitest';
import { accountsByUnit, year } from '../../annual-report.ts';
import { act, asPerson, choose, clean, openTab } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';
import { settled } from '../../settled.ts';

type Found = { consortia: { nodes: { id: string; leadUnit: { id: string } }[] } };
async function runningConsortium() {
  const officer = await asAccount('officer');
  const { consortia } = await officer.run<Found>(
    '{ consortia(filter: { search: "螺蛳粉" }) { nodes { id leadUnit { id } } } }',
  );
  const [found] = consortia.nodes;
  if (!found) throw new Error('the demo city has no such consortium');
  const account = (await accountsByUnit()).get(found.leadUnit.id) ?? '';
  return { id: found.id, account, path: (tab: string) => `/consortia/${found.id}/show?tab=${tab}` };
}
const lastYear = year - 1;

it('牵头单位登记一次理事会:只能勾选当日有席位的人,票数超过出席人数的指出来,通过与否由票数算出', async () => {
  const { account, path } = await runningConsortium();
  const page = await asPerson(account, path('meetings'));
  await page.getByText('共 9 次会议').waitFor();
  await page.getByRole('button', { name: '登记会议' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('会议日期').fill(`${lastYear}-12-20`);
  await choose(page, '组织机构', '理事会(示例)');
  await dialog.getByText('出席 0 / 应到 5').waitFor();
  await dialog.getByLabel('示例·陆一').check();
  await dialog.getByLabel('示例·韦二').check();
  await dialog.getByLabel('示例·覃三').check();
  await dialog.getByRole('button', { name: '添加议题' }).click();
  await dialog.getByLabel('议题').fill('购置涂层试验设备(示例)');
  await dialog.getByLabel('赞成').fill('4');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('第 1 行:票数超过出席人数').waitFor();
  await clean(page);
  await dialog.getByLabel('赞成').fill('2');
  await dialog.getByRole('button', { name: '保存' }).click();

  await page.getByText('共 10 次会议').waitFor();
  await page.getByText('购置涂层试验设备(示例)').waitFor();
  await page.getByText('缺席:示例·黄四、示例·蒙五').waitFor();
  await clean(page);
  await openTab(page, '记录');
  await page.getByText('登记会议').first().waitFor();
  await page
    .getByText(/购置涂层试验设备/)
    .first()
    .waitFor();
});

it('牵头单位录入议事规则:任期已满、会议逾期在概况列为运行问题,换届、开会后消除', async () => {
  const { account, path } = await runningConsortium();
  const page = await asPerson(account, path('meetings'));
  const setRules = async (term: string, months: string) => {
    await page.getByRole('button', { name: '修改 理事会(示例)' }).click();
    const dialog = page.getByRole('dialog', { name: '理事会(示例) · 议事规则' });
    await dialog.getByLabel('任期届满日').fill(term);
    await dialog.getByLabel('会议间隔(月)').fill(months);
    await dialog.getByLabel('法定人数(%)').fill('60');
    await clean(page);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await setRules(`${lastYear}-12-31`, '1');
  await page.getByRole('row', { name: new RegExp(`理事会.* ${lastYear}-12-31 1 ≥ 60`) }).waitFor();

  const officer = await asPerson('officer', path('overview'));
  await officer.getByText('运行问题 2 项').waitFor();
  await officer.getByRole('row', { name: /任期已满 理事会\(示例\)任期于/ }).waitFor();
  await officer.getByRole('row', { name: /会议逾期 理事会\(示例\)最近一次会议在/ }).waitFor();
  await clean(officer);

  await page.reload();
  await setRules(`${year + 5}-12-31`, '60');
  await officer.reload();
  await officer.getByText(/^今日/).first().waitFor();
  await settled(officer);
  expect(await officer.getByText(/^运行问题 \d+ 项$/).count()).toBe(0);
});

it('牵头单位从 Excel 粘贴登账,超预算的一行指出来,都不登;改对后登账,冲销一笔,账仍平', async () => {
  const { account, path } = await runningConsortium();
  const page = await asPerson(account, path('funds'));
  await page.getByText('912,000.00').waitFor();
  await clean(page);
  await page.getByRole('button', { name: '登账', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const rows = [
    `${year}/1/8\t记-101\t收入\t金融机构\t\t200,000.50\t贴息资金(示例)`,
    `${year}/1/9\t记-102\t支出\t金融机构\t设备费\t300,000\t真空镀膜机(示例)`,
  ];
  await dialog.getByLabel('凭证号').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  }, rows.join('\n'));
  await dialog.getByRole('button', { name: '登账(2 笔)' }).click();
  await dialog.getByText('第 2 行:超出该用途的年度预算').waitFor();
  await clean(page);
  await dialog.getByRole('group', { name: '第 2 行' }).getByLabel('金额').fill('40000');
  await dialog.getByRole('button', { name: '登账(2 笔)' }).click();
  await page.getByText('1,072,000.50').waitFor();

  // Behind a figure stand exactly the vouchers that it adds up.
  await page.getByRole('button', { name: '设备费', exact: true }).click();
  await expect.poll(() => page.getByRole('row', { name: /^记-/ }).count()).toBe(2);
  await page.getByRole('button', { name: '冲销 记-102' }).click();
  await page.getByRole('dialog').getByLabel('凭证号').fill('记-103');
  await page.getByRole('dialog').getByLabel(/理由/).fill('示例:金额有误,另行登账');
  await page.getByRole('dialog').getByRole('button', { name: '冲销' }).click();
  await page.getByText('1,112,000.50').waitFor();
  await page.getByText('已被 记-103 冲销').waitFor();
  await clean(page);
});

it('上一年度已结账,牵头单位不能登账;科室负责人说明理由重新开账,成员单位只看', async () => {
  const { id, account, path } = await runningConsortium();
  const head = await asPerson('head', path('funds'));
  await choose(head, '年度', String(lastYear));
  await head.getByText('已结账').waitFor();
  await act(head, '重新开账', '示例:补记一笔利息');
  await head.getByText('已结账').waitFor({ state: 'detached' });
  await clean(head);

  const lead = await asPerson(account, path('funds'));
  await choose(lead, '年度', String(lastYear));
  await act(lead, '结账');
  await lead.getByText('已结账').waitFor();

  const officer = await asAccount('officer');
  type Units = { consortium: { formation: { members: { role: string; organisation: { id: string } }[] } } };
  const { consortium } = await officer.run<Units>(
    'query ($id: ID!) { consortium(id: $id) { formation { members { role organisation { id } } } } }',
    { id },
  );
  const member = consortium.formation.members.find(({ role }) => role === 'MEMBER');
  const accounts = await accountsByUnit();
  const reader = await asPerson(accounts.get(member?.organisation.id ?? '') ?? '', path('funds'));
  await reader.getByText('经费台账').waitFor();
  expect(await reader.getByRole('button', { name: '登账', exact: true }).count()).toBe(0);
  const stranger = await asPerson('hospital', path('funds'));
  await stranger.getByText('经费管理声明').first().waitFor();
  expect(await stranger.getByText('经费台账').count()).toBe(0);
});

it('牵头单位修订经费管理声明:施行日不晚于上一版的指出来;登记后新版现行,旧版按日期仍可查看,硬性条款不能改没', async () => {
  const { account, path } = await runningConsortium();
  const page = await asPerson(account, path('funds'));
  const versions = page.getByRole('region', { name: '历次经费管理声明' });
  await versions.getByRole('row', { name: new RegExp(`^查看 ${year}-01-01 的声明 — 现行`) }).waitFor();
  await versions.getByRole('row', { name: /每年一次 → 每半年一次/ }).waitFor();

  await page.getByRole('button', { name: '登记新版' }).click();
  const dialog = page.getByRole('dialog', { name: '修订经费管理声明' });
  await dialog.getByText('与上一版没有差别').waitFor();
  await dialog.getByLabel('监督频次').fill('每季度一次(示例)');
  await dialog.getByText('将变更:监督频次').waitFor();
  await dialog.getByLabel('施行日期').fill(`${year}-01-01`);
  await dialog.getByLabel('修订说明').fill('示例:理事会决议提高监督频次');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('上一版也自该日施行,一日只能有一版').waitFor();
  await clean(page);

  // What a hard clause asks for cannot be revised away.
  const holdsFrom = dayOf(new Date());
  await dialog.getByLabel('施行日期').fill(holdsFrom);
  await dialog.getByLabel('接受科技等有关部门监督').uncheck();
  await dialog.getByRole('button', { name: '保存' }).click();
  const refusal = page.getByRole('dialog', { name: /未能/ });
  await refusal.getByText('勾选承诺：接受科技等有关部门监督').first().waitFor();
  await clean(page);
  await refusal.getByRole('button', { name: '知道了' }).click();
  await dialog.getByLabel('接受科技等有关部门监督').check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });

  await versions
    .getByRole('row', { name: new RegExp(`^查看 ${holdsFrom} 的声明 — 现行 .*每半年一次 → 每季度一次`) })
    .waitFor();
  await versions
    .getByRole('row', { name: new RegExp(`^查看 ${year}-01-01 的声明 ${plusDays(holdsFrom, -1)} 已被取代`) })
    .waitFor();
  await page.getByRole('heading', { name: /^经费管理声明,截至/ }).waitFor();
  await versions.getByRole('button', { name: /^查看 \d{4}-06-18 的声明$/ }).click();
  await page.getByRole('heading', { name: /^经费管理声明,截至 \d{4}年6月18日$/ }).waitFor();
  await page.getByText('创新联合体经费管理办法(试行,示例)', { exact: true }).first().waitFor();
  await openTab(page, '记录');
  await page.getByText('修订经费管理声明').first().waitFor();
  await page
    .getByText(/经费管理声明 › 监督频次/)
    .first()
    .waitFor();
  await clean(page);
});
