import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { asPerson, choose, clean, heading, openMenu, openTab, saved } from '../../browser.ts';
import { expertAccount, passedApplication } from '../../formal-application.ts';
import { asAccount } from '../../graphql.ts';
import { assign, closeReview, openReview, submitScores } from '../../screens/review.ts';

/** 录入专家, as the officer does. */
async function addExpert(page: Page, name: string, account: string, unit?: string): Promise<void> {
  await openMenu(page, '评审专家');
  await page.getByRole('link', { name: '新建' }).first().click();
  await heading(page, '新建评审专家');
  await page.getByRole('textbox', { name: /^姓名/ }).fill(name);
  await page.getByLabel('登录账号', { exact: true }).fill(account);
  await page.getByRole('option', { name: new RegExp(account) }).click();
  if (unit) {
    await page.getByRole('button', { name: '添加任职经历' }).click();
    await page.getByRole('combobox', { name: /单位/ }).last().fill(unit);
    await page.getByRole('option', { name: new RegExp(unit) }).click();
  }
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, name);
}

/** 评分: the expert finds the assignment, sees the file beside the sheet, and submits. */
async function score(account: string, idea: string, team: string): Promise<Page> {
  const page = await asPerson(account);
  await openMenu(page, '评审任务');
  await heading(page, '评审任务');
  await page.getByRole('link', { name: /装载机液压/ }).click();
  await page
    .getByRole('region', { name: '申报内容' })
    .getByText('示例:按年度推进,内容齐备')
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: '发展思路 得分' }).fill(idea);
  await page.getByRole('textbox', { name: '研发力量 得分' }).fill(team);
  await saved(page);
  await page.getByRole('button', { name: '提交评分' }).click();
  await page.getByText('还有 2 处需要填写或改正').waitFor();
  await page.getByRole('textbox', { name: '发展思路 评语' }).fill('示例:思路清晰,目标可行');
  await choose(page, /评审建议/, /^建议组建$/);
  await clean(page);
  await submitScores(page);
  return page;
}

it('经办人启动评审,有利益关系的专家不能指派并显示路径;两位专家各自评分,互不可见;结束后排序', async () => {
  const { id, units } = await passedApplication('装载机液压');
  const member = units[0]?.legalName as string;
  await expertAccount('expert-a', '示例·评委甲');
  await expertAccount('expert-b', '示例·评委乙');
  await expertAccount('expert-c', '示例·评委丙');

  const page = await asPerson('officer');
  await addExpert(page, '示例评委甲', 'expert-a');
  await addExpert(page, '示例评委乙', 'expert-b');
  await addExpert(page, '示例评委丙', 'expert-c', member);
  await clean(page);

  // 评分表: the weights add up while one types.
  await openMenu(page, '评分表');
  await page.getByRole('link', { name: '新建' }).first().click();
  await page.getByRole('textbox', { name: /评分表名称/ }).fill('示例正式申报评分表');
  await page.getByLabel(/^分组/).fill('组建方案');
  await page.getByRole('textbox', { name: /^评分项/ }).fill('发展思路');
  await page.getByRole('textbox', { name: /权重/ }).fill('60');
  await page.getByRole('switch', { name: '须填评语' }).check();
  await page.getByText('权重合计 60 / 100').waitFor();
  await page.getByRole('button', { name: '添加评分项' }).click();
  await page
    .getByRole('textbox', { name: /^评分项/ })
    .last()
    .fill('研发力量');
  await page.getByRole('textbox', { name: /权重/ }).last().fill('40');
  await page.getByText('权重合计 100 / 100').waitFor();
  await clean(page);
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, '示例正式申报评分表 v1');

  await page.goto(`/applications/${id}/show`);
  await openReview(page);

  // 利益回避: the path is shown, and the expert cannot be chosen.
  await page.getByRole('button', { name: '指派评审专家' }).click();
  const dialog = page.getByRole('dialog');
  const conflicted = dialog.getByRole('listitem').filter({ hasText: '示例评委丙' });
  await conflicted.getByText(`示例评委丙 —现任职于→ ${member} —参加→ 柳州市装载机液压创新联合体`).waitFor();
  expect(await conflicted.getByRole('checkbox').isDisabled()).toBe(true);
  const officer = await asAccount('officer');
  const { experts } = await officer.run<{ experts: { nodes: { id: string }[] } }>(
    '{ experts(filter: { search: "示例评委丙" }) { nodes { id } } }',
  );
  const { r } = await officer.run<{ r: { code: string } }>(
    'mutation ($id: ID!, $experts: [ID!]!) { r: assignExperts(id: $id, expertIds: $experts) { ... on Problem { code } } }',
    { id, experts: experts.nodes.map((expert) => expert.id) },
  );
  expect(r.code).toBe('EXPERT_CONFLICT');
  await clean(page);
  await assign(page, ['示例评委甲', '示例评委乙']);

  const first = await score('expert-a', '85.5', '80');
  await score('expert-b', '70', '90');
  // 保密: neither finds the other's, nor does the office before the close.
  await openMenu(first, '评审任务');
  await first.getByRole('row', { name: /83\.30/ }).waitFor();
  expect(await first.getByText('78.00').count()).toBe(0);
  await page.reload();
  await openTab(page, '评审');
  await page.getByText('已提交 2 / 2').waitFor();
  expect(await page.getByText('83.30').count()).toBe(0);

  await closeReview(page);
  await page.getByText('平均分 80.65').waitFor();
  await page.getByText('83.30').first().waitFor();
  await clean(page);

  await page.getByRole('button', { name: '登记现场考察或答辩' }).click();
  await page.getByRole('dialog').getByLabel(/^记录/).fill('示例:考察实验室与中试线');
  await page.getByRole('dialog').getByRole('button', { name: '登记现场考察或答辩' }).click();
  await page.getByText(/^示例·陆明 登记于/).waitFor();
  await page.getByText('记录:示例:考察实验室与中试线').waitFor();

  await openMenu(page, '批次');
  await page.getByRole('cell', { name: /示例正式申报 装载机液压/ }).click();
  await page.getByRole('link', { name: '评审排序' }).click();
  await page.getByRole('row', { name: /装载机液压.*80\.65.*平均分 80\.65/ }).waitFor();
  await page
    .getByRole('region', { name: '专家宽严度' })
    .getByRole('row', { name: /示例评委甲/ })
    .waitFor();
  await clean(page);
});
