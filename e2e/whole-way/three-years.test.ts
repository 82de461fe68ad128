import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accept, open, pasteInto, type Report, reportOf, year } from '../annual-report.ts';
import { act, asPerson, choose, heading, openMenu, saved } from '../browser.ts';
import { asAccount } from '../graphql.ts';

/** 示例: a consortium registered by hand, which was in force through the three years before this one. */
const NAME = '柳州市示例三年报告创新联合体';
const LEAD = 'unit67';
const MEMBERS = ['unit22', 'unit20'] as const;
const [first, second, third] = [year - 3, year - 2, year - 1];

type Unit = Readonly<{ id: string; legalName: string }>;
async function unitOf(account: string): Promise<Unit> {
  const { users } = await (await asAccount('sysadmin')).run<{
    users: { nodes: { account: string; organisation: Unit }[] };
  }>(
    'query ($search: String) { users(filter: { search: $search }) { nodes { account organisation { id legalName } } } }',
    {
      search: account,
    },
  );
  return users.nodes.find((each) => each.account === account)?.organisation as Unit;
}
async function pick(page: Page, field: RegExp, { legalName }: Unit): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(legalName);
  await page.getByRole('option', { name: new RegExp(legalName) }).click();
}

/** 本单位数 of one unit, in the order of the form; what accumulates grows with the years. */
const ofUnit = (of: number) => [
  '120.5',
  '30',
  '0',
  '3',
  '25',
  '6',
  '3',
  '2',
  '1',
  String(of - first + 10),
  '800',
  '60',
];
/** 联合体数 that the lead unit fills; meetings and money come from what is on record. */
const ofLead = [1, 2, 3, 5, 2, 6, 20, 4, 120, 0, 1, 2, 1].map(String);

/** The whole report of a year that nobody has reported before it. */
async function fillByColumn(page: Page, field: string, column: readonly string[]): Promise<void> {
  await pasteInto(page, field, `${column.join('\n')}\n`);
  await saved(page);
}
/** Another year: what was taken over is confirmed group by group, what changed is typed. */
async function fillFromLastYear(page: Page, changed: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, value] of Object.entries(changed))
    await page.getByRole('textbox', { name: field }).fill(value);
  const groups = page.getByRole('button', { name: /项承接数均无变化,确认$/ });
  for (let left = await groups.count(); left > 0; left = await groups.count()) {
    await groups.first().click();
    await expect.poll(() => groups.count()).toBeLessThan(left);
  }
  const singles = page.getByRole('table').getByRole('button', { name: '确认', exact: true });
  for (let left = await singles.count(); left > 0; left = await singles.count()) {
    await singles.first().click();
    await expect.poll(() => singles.count()).toBeLessThan(left);
  }
  await saved(page);
}

describe('一个联合体连续三年的报告,全部在界面上办理', () => {
  let lead: Unit;
  let report: Report;

  it('经办人录入联合体;两个单位同意加入,科室负责人审批', async () => {
    lead = await unitOf(LEAD);
    const officer = await asPerson('officer');
    await openMenu(officer, '联合体');
    await heading(officer, '联合体');
    await officer.getByRole('link', { name: '新建' }).first().click();
    await officer.getByRole('textbox', { name: /^编号/ }).fill('示例联合体-901');
    await officer.getByRole('textbox', { name: /^创新联合体名称/ }).fill(NAME);
    await pick(officer, /^牵头单位/, lead);
    await officer.getByLabel('批复日期').fill(`${first}-01-05`);
    await officer.getByRole('button', { name: '保存' }).click();
    await heading(officer, new RegExp(NAME));

    const path = new URL(officer.url()).pathname;
    const page = await asPerson(LEAD);
    for (const account of MEMBERS) {
      const unit = await unitOf(account);
      await page.goto(path);
      await page.getByRole('link', { name: '申请变更' }).click();
      await choose(page, '变更类别', '成员单位加入');
      await page.getByLabel(/^生效日期/).fill(`${first}-02-01`);
      await pick(page, /^单位/, unit);
      await choose(page, '合作基础', '技术研发');
      await page.keyboard.press('Escape');
      await page.getByLabel('行业地位或专业能力').fill('示例:行业骨干');
      await choose(page, '产业链位置', '上游');
      await page.getByRole('button', { name: '保存' }).click();
      await page.waitForURL(/\/changeRequests\/ChangeRequest_[^/]+\/show/);
      const request = new URL(page.url()).pathname;
      const member = await asPerson(account, request);
      await act(member, '同意变更');
      await page.reload();
      await act(page, '提交');
      await page.getByText('待审批').first().waitFor();
      const head = await asPerson('head', request);
      await act(head, '同意', '示例:符合程序');
      await head.getByText('已同意').first().waitFor();
    }
  });

  it.for([first, second, third])(
    '%d 年:经办人启动填报,各单位填报确认,牵头单位提交,退回,再提交,审核通过',
    async (of) => {
      const officer = await asPerson('officer');
      if (of === first) {
        await officer.goto('/reportingRounds/create');
        await officer.getByRole('textbox', { name: '填报任务名称' }).fill(`示例:${of}年度运行报告`);
        await officer.getByRole('spinbutton', { name: /^年度/ }).fill(String(of));
        await officer.getByLabel('报告期开始').fill(`${of}-01-01`);
        await officer.getByLabel('报告期结束').fill(`${of}-12-31`);
        await officer.getByLabel('填报截止日期').fill(`${of + 1}-01-30`);
        await choose(officer, /^指标集/, /年度运行报告指标/);
        await officer.getByRole('button', { name: '保存' }).click();
        await heading(officer, `示例:${of}年度运行报告`);
        await act(officer, '启动填报');
      } else {
        await officer.goto('/reportingRounds');
        await officer
          .getByRole('link', { name: new RegExp(`${of}年度`) })
          .first()
          .click();
        await act(officer, '补发报告');
      }
      await officer
        .getByText(/已办理/)
        .first()
        .waitFor();
      report = await reportOf(NAME, of);

      const isNew = of === first;
      for (const account of [...MEMBERS, LEAD]) {
        const page = await open(account, report, of);
        if (account === LEAD) await page.getByRole('tab', { name: lead.legalName }).click();
        if (isNew) await fillByColumn(page, '研发投入:自筹(万元)', ofUnit(of));
        else await fillFromLastYear(page, { '累计授权发明专利(件)': String(of - first + 10) });
        await act(page, '确认本单位数据');
      }
      const page = await open(LEAD, report, of);
      if (isNew) {
        await fillByColumn(page, '国家级研发项目(项)', ofLead);
        await page.getByRole('textbox', { name: '突破关键技术(项)' }).fill('80');
      } else await fillFromLastYear(page, { '省部级以上科技奖励(项)': String(of - first + 1) });
      // Beyond what is plausible, every year anew: it is said why, or the report cannot be submitted.
      await page
        .getByText(/突破关键技术.*合理范围/)
        .first()
        .waitFor();
      await page.getByRole('textbox', { name: '“突破关键技术”的说明' }).fill('示例:含历年累计的工艺改进');
      // No meeting is on record of this consortium, which has no bodies.
      await page.getByRole('textbox', { name: '“决策机构会议”的说明' }).fill('示例:由牵头单位召集,没有登记');
      for (const title of ['工作开展情况', '取得的成效', '存在的问题', '下一年度计划'])
        await page.getByRole('textbox', { name: title }).fill(`示例:${of}年${title}。`.repeat(30));
      await saved(page);
      await act(page, '提交报告');
      await page.getByText('待初审').first().waitFor();

      const review = await open('officer', report, of);
      await review.getByText('示例:含历年累计的工艺改进').first().waitFor();
      await act(review, '退回修改', '示例:请核对技术交流活动');
      await review.getByText('退回修改').first().waitFor();
      await page.reload();
      await page.getByRole('textbox', { name: /^技术交流活动/ }).fill(String(of - first + 5));
      await saved(page);
      await act(page, '提交报告');
      await page.getByText('待初审').first().waitFor();
      await accept(review);
      expect(await review.getByRole('region', { name: '历次提交' }).getByRole('row').count()).toBe(3);
    },
  );

  it('牵头单位申请更正最后一年的一项,市科技局同意,审核通过后替代原报告', async () => {
    const page = await open(LEAD, report, third);
    await page.getByRole('button', { name: '申请更正' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '更正原因' }).click();
    await page.getByRole('option', { name: '填报差错' }).click();
    await dialog.getByLabel('理由').fill('示例:科技奖励少报一项');
    await dialog.getByRole('button', { name: '申请更正' }).click();
    await page.getByText('与原报告尚无差异。').waitFor();
    const review = await open('officer', report, third);
    await act(review, '同意更正');
    await review.getByText('更正中').first().waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: '省部级以上科技奖励(项)' }).fill('4');
    await saved(page);
    await act(page, '提交报告');
    await page.getByText('待初审').first().waitFor();
    await accept(review);
    const submissions = review.getByRole('region', { name: '历次提交' }).getByRole('row');
    await submissions.nth(1).getByText('现行有效').waitFor();
    await submissions.nth(2).getByText('已被更正').waitFor();
  });

  it('年报汇编计入三年的报告;联合体页上三年的数一目了然', async () => {
    const officer = await asPerson('officer');
    await openMenu(officer, '年报汇编');
    await heading(officer, '年报汇编');
    for (const of of [first, second, third]) {
      await choose(officer, '年度', String(of));
      const table = officer.getByRole('region', { name: '汇总表' });
      await table.getByRole('button', { name: /^累计授权发明专利:/ }).click();
      await officer.getByRole('dialog').getByText(NAME).waitFor();
      await officer.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    }
    await officer.goto(
      `/consortia?${new URLSearchParams({ filter: JSON.stringify({ search: '三年报告' }) })}`,
    );
    await officer.getByRole('cell').filter({ hasText: NAME }).first().click();
    await officer.getByRole('tab', { name: '年度报告' }).click();
    await expect.poll(() => officer.getByText('审核通过', { exact: true }).count()).toBe(3);
    const series = officer.getByRole('region', { name: '历年指标' });
    const awards = series.getByRole('row', { name: /^省部级以上科技奖励/ }).getByRole('cell');
    expect((await awards.allTextContents()).slice(-3)).toEqual(['1', '2', '4']);
    const held = series.getByRole('row', { name: /^累计授权发明专利/ }).getByRole('cell');
    expect((await held.allTextContents()).slice(-3)).toEqual(['30', '33', '36']);
  });
});
