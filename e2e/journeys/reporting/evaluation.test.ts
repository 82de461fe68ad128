import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accountsByUnit, year } from '../../annual-report.ts';
import { act, asPerson, choose, clean, heading, openMenu, openTab, saved } from '../../browser.ts';
import { type Evaluated, evaluationOf, noticePassed } from '../../evaluation.ts';

/** Its annual report of this year is accepted, and a district recommended it. */
const NAME = '柳州市车规级功率模块创新联合体';
const SCHEME = '示例评价指标体系(柳州)';
const weights = ['10', '5', '10', '10', '12.5', '7.5', '10', '5', '5', '15', '10', '4', '4'];
const cuts = [
  ['80', ''],
  ['70', '80'],
  ['60', '70'],
  ['0', '60'],
] as const;

const show = async (account: string, { id }: Evaluated, of = year, name = NAME): Promise<Page> => {
  const page = await asPerson(account, `/evaluations/${id}/show`);
  await heading(page, `${name} · ${of}`);
  return page;
};

/** 模板不能用于评价; what the office enters, with what is wrong told while it is typed. */
async function makeScheme(page: Page): Promise<void> {
  await openMenu(page, '评价指标体系');
  await page.getByRole('link', { name: '创新联合体绩效评价指标(模板)' }).click();
  await page.getByText('此体系没有权重和等次分数线,不能用于评价').waitFor();
  await clean(page);
  await page.getByRole('link', { name: '录入新版本' }).click();
  await heading(page, '新建评价指标体系');
  await page.getByRole('textbox', { name: /^评价指标体系名称/ }).fill(SCHEME);
  await page.getByRole('textbox', { name: /^加分上限/ }).fill('5');
  const marks = page.getByRole('textbox', { name: /^满分/ });
  for (const [at, weight] of weights.entries()) await marks.nth(at).fill(weight);
  await marks.first().fill('11');
  for (const [at, [from, below]] of cuts.entries()) {
    await page
      .getByRole('textbox', { name: /^分数下限/ })
      .nth(at)
      .fill(from);
    await page
      .getByRole('textbox', { name: /^分数上限/ })
      .nth(at)
      .fill(below);
  }
  await page.getByText('权重合计 101 / 100').waitFor();
  // 分数线重叠: the grade below reaches into the one above.
  await page
    .getByRole('textbox', { name: /^分数上限/ })
    .nth(2)
    .fill('72');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('与上一等次的分数线重叠').waitFor();
  await clean(page);
  await page
    .getByRole('textbox', { name: /^分数上限/ })
    .nth(2)
    .fill('70');
  await marks.first().fill('10');
  await page.getByText('权重合计 100 / 100').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, `${SCHEME} v1`);
  await page.getByText('加分合计 8').waitFor();
  await clean(page);
}

/** 轮次: refused with the template, opened with the scheme. */
async function openRound(page: Page): Promise<void> {
  await openMenu(page, '评价轮次');
  await page.getByRole('link', { name: '新建' }).first().click();
  await heading(page, '新建评价轮次');
  await page.getByRole('textbox', { name: /^评价轮次名称/ }).fill(`示例评价 ${year}`);
  await page.getByLabel(/^自评截止日期/).fill(`${year + 1}-03-31`);
  await choose(page, /^评价指标体系/, /模板/);
  await page.getByRole('button', { name: '保存' }).click();
  await page
    .getByRole('dialog')
    .getByText(/没有填写权重或等次分数线/)
    .waitFor();
  await page.getByRole('dialog').getByRole('button').last().click();
  await choose(page, /^评价指标体系/, `${SCHEME} v1`);
  await clean(page);
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, `示例评价 ${year}`);
  await act(page, '启动评价');
  await page.getByRole('region', { name: '评价进度' }).getByText('待自评').waitFor();
  await clean(page);
}

async function score(account: string, marks: readonly string[], total: string): Promise<void> {
  const page = await asPerson(account);
  await openMenu(page, '评价评分任务');
  await page.getByRole('link', { name: `${NAME} ${year}` }).click();
  await page.getByText('示例:机构健全,按章程运行').waitFor();
  await page.getByText(/年度报告数:授权专利 [\d.]+ 件/).waitFor();
  const boxes = page.getByRole('textbox', { name: /得分$/ });
  for (const [at, mark] of marks.entries()) await boxes.nth(at).fill(mark);
  await saved(page);
  await page.getByText(`总分 ${total}`).waitFor();
  await clean(page);
  await act(page, '提交评分');
  await page.getByText(/提交,评分已锁定/).waitFor();
}

it('经办人以模板为基础录入权重与分数线,有误即告知;以此启动年度评价', async () => {
  const officer = await asPerson('officer');
  await makeScheme(officer);
  await openRound(officer);
});

it('牵头单位自评,附审核通过的年度报告数并随提交冻结;县区初审通过', async () => {
  const evaluation = await evaluationOf(NAME, year);
  // 自评: with the figures of the accepted report, saved while one types.
  const accounts = await accountsByUnit();
  const lead = await show(accounts.get(evaluation.leadUnit.id) ?? '', evaluation);
  await lead.getByRole('textbox', { name: '运行管理' }).fill('示例:机构健全,按章程运行');
  await saved(lead);
  await lead.getByRole('button', { name: '提交自评' }).click();
  await lead.getByText('还没有说明:开展创新活动、服务产业发展、创新成效').waitFor();
  for (const group of ['开展创新活动', '服务产业发展', '创新成效'])
    await lead.getByRole('textbox', { name: group }).fill(`示例:${group}情况`);
  await lead
    .getByRole('row', { name: /^知识产权/ })
    .getByText(/^授权专利 [\d.]+ 件$/)
    .waitFor();
  await clean(lead);
  await act(lead, '提交自评');
  await lead.getByText(/年度报告数在提交自评时冻结/).waitFor();
  await clean(lead);

  await act(await show('district450203', evaluation), '初审通过', '示例:情况属实,同意评分');
});

it('两位专家互不可见地评分,结束评分后公示,期满评定等次', async () => {
  const evaluation = await evaluationOf(NAME, year);
  // 专家: proposed and assigned; neither sees the other's scores, nor does the office before the close.
  const officer = await show('officer', evaluation);
  await officer.getByRole('button', { name: '指派评分专家' }).click();
  const dialog = officer.getByRole('dialog');
  for (const name of ['示例·覃海燕', '示例·谭秋月'])
    await dialog.getByRole('checkbox', { name: `选择 ${name}` }).check();
  await clean(officer);
  await dialog.getByRole('button', { name: '指派所选 2 人' }).click();
  await officer.getByText('专家评分 0/2').waitFor();
  await score('expert3', ['8', '4', '8', '4', '5', '3', '4', '2', '2', '7', '5', '4', '4'], '57.00');
  await score('expert5', ['7', '3', '7', '4', '6', '3', '5', '2', '2', '8', '4', '1', '0'], '52.00');
  await officer.reload();
  await officer.getByText('专家评分 2/2').waitFor();
  expect(await officer.getByText('57.00').count()).toBe(0);
  await act(officer, '结束评分');
  await officer.getByText('54.50').first().waitFor();
  await officer.getByText('57.00').first().waitFor();
  await clean(officer);
  const accounts = await accountsByUnit();
  const lead = await show(accounts.get(evaluation.leadUnit.id) ?? '', evaluation);
  await lead.getByText('待公示').first().waitFor();
  expect(await lead.getByText('54.50').count()).toBe(0);
  await act(officer, '公示结果');
  await officer.getByText('公示中').first().waitFor();

  await noticePassed(evaluation);
  const head = await show('head', evaluation);
  await head.getByRole('button', { name: '评定等次' }).click();
  await choose(head, /^评价等次/, '不合格');
  await clean(head);
  await head.getByRole('dialog').getByRole('button', { name: '评定等次' }).click();
  await head.getByText('已定等次').first().waitFor();
  await lead.reload();
  await lead.getByText('54.50').first().waitFor();
});

it('评价不合格的,经办人责令整改,联合体随即转为整改中', async () => {
  const officer = await show('officer', await evaluationOf(NAME, year));
  await officer.getByRole('button', { name: '责令整改' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '处理文号' }).fill('柳科通〔2026〕18号');
  await dialog.getByLabel(/^整改期限/).fill(`${year + 1}-06-30`);
  await dialog.getByRole('textbox', { name: '理由' }).fill('示例:年度评价不合格');
  await clean(officer);
  await dialog.getByRole('button', { name: '责令整改' }).click();
  await officer.getByText('已办结').first().waitFor();
  await officer.getByText('柳科通〔2026〕18号').first().waitFor();
  await clean(officer);
  await officer.getByRole('link', { name: NAME }).click();
  await heading(officer, new RegExp(NAME));
  await officer.getByText('整改中').first().waitFor();
  await officer
    .getByText(`${year + 1}-06-30`)
    .first()
    .waitFor();
  await openTab(officer, '绩效评价');
  await officer.getByRole('row', { name: new RegExp(`^${year}.*54\\.50.*不合格.*责令整改`) }).waitFor();
  await clean(officer);
});

it('连续两年不合格:科室负责人看到提示,依据评价撤销联合体,名录随之改变,牵头单位得知', async () => {
  const name = '柳州市绿色化工助剂创新联合体';
  const evaluation = await evaluationOf(name, year - 1);
  const head = await show('head', evaluation, year - 1, name);
  await head.getByText(`连续 2 年评价不合格(${year - 2}、${year - 1})`).waitFor();
  await clean(head);
  await head.getByRole('button', { name: '撤销联合体' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '处理文号' }).fill('十八号文');
  await dialog.getByRole('textbox', { name: '理由' }).fill('示例:连续两年评价不合格');
  await dialog.getByRole('button', { name: '撤销联合体' }).click();
  // Refused, and nothing typed is lost.
  await head.getByText(/发文字号应如/).waitFor();
  expect(await dialog.getByRole('textbox', { name: '理由' }).inputValue()).toBe('示例:连续两年评价不合格');
  await dialog.getByRole('textbox', { name: '处理文号' }).fill('柳科〔2026〕19号');
  await dialog.getByRole('button', { name: '撤销联合体' }).click();
  await dialog.waitFor({ state: 'detached' });
  await head.getByText('已办结').first().waitFor();
  await head.getByRole('link', { name }).click();
  await heading(head, new RegExp(name));
  await head.getByText('已撤销').first().waitFor();
  await openTab(head, '绩效评价');
  await head.getByRole('row', { name: new RegExp(`^${year - 1}.*不合格.*撤销`) }).waitFor();
  await clean(head);

  const accounts = await accountsByUnit();
  const lead = await asPerson(accounts.get(evaluation.leadUnit.id) ?? '', '/notifications');
  await lead
    .getByText(/绿色化工助剂创新联合体:撤销/)
    .first()
    .waitFor();

  // 轮次: how the grades are distributed, as a chart and as a table.
  await openMenu(head, '评价轮次');
  await head.getByRole('link', { name: `${year - 1}年度创新联合体绩效评价(示例)` }).click();
  await head
    .getByRole('region', { name: '等次分布' })
    .getByRole('row', { name: /^不合格 1$/ })
    .waitFor();
  await clean(head);
});
