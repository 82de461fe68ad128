import { expect, it } from 'vitest';
import { year } from '../../annual-report.ts';
import { asPerson, clean } from '../../browser.ts';

it('经办人批量延期:先预演,已审核通过的不能办理,同一理由写入每份报告', async () => {
  const filter = JSON.stringify({ year, status: ['RETURNED', 'ACCEPTED'] });
  const list = new URLSearchParams({ filter, sort: 'status', order: 'DESC', perPage: '10' });
  const page = await asPerson('officer', `/annualReports?${list}`);
  const rows = page.getByRole('row').filter({ hasText: String(year) });
  await rows.nth(1).waitFor();
  const accepted = rows.filter({ hasText: '审核通过' }).first();
  const returned = rows.filter({ hasText: '退回修改' }).first();
  for (const row of [accepted, returned]) await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: '批量延期' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('填报截止日期').fill(`${year + 2}-02-28`);
  await dialog.getByLabel('理由').fill('示例:统计口径调整');
  await dialog.getByRole('button', { name: '预演' }).click();
  await dialog.getByText('预演结果(尚未办理)').waitFor();
  await dialog.getByText('不能办理', { exact: true }).waitFor();
  await clean(page);
  await dialog.getByRole('button', { name: '确认办理 1 件' }).click();
  await dialog.getByText('办理结果').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page
    .getByText(`${year + 2}-02-28`)
    .first()
    .waitFor();
  expect(await page.getByText(`${year + 2}-02-28`).count()).toBe(1);

  await returned.click();
  await page.getByText('示例:统计口径调整').waitFor();
});

it('批量审核通过:有待处理批注的须单独审核', async () => {
  const filter = JSON.stringify({ year, status: ['FORWARDED'] });
  const page = await asPerson('officer', `/annualReports?${new URLSearchParams({ filter })}`);
  const row = page.getByRole('row').filter({ hasText: '待审核' }).first();
  await row.click();
  await page.getByRole('button', { name: '批注:工作开展情况' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '批注' }).fill('示例:请补充分工情况');
  await dialog.getByRole('button', { name: '批注' }).click();
  await page.getByText('批注(1 条待处理)').waitFor();

  const accept = async () => {
    await page.goto(`/annualReports?${new URLSearchParams({ filter })}`);
    await page.getByRole('row').filter({ hasText: '待审核' }).first().getByRole('checkbox').check();
    await page.getByRole('button', { name: '批量审核通过' }).click();
    await dialog.getByRole('button', { name: '预演' }).click();
  };
  await accept();
  await dialog.getByText('有 0 处已说明的异常、1 条待处理的批注,请单独审核').waitFor();
  expect(await dialog.getByRole('button', { name: /确认办理/ }).isDisabled()).toBe(true);
  await clean(page);
  await dialog.getByRole('button', { name: '取消' }).click();

  await page.getByRole('row').filter({ hasText: '待审核' }).first().click();
  await page.getByRole('button', { name: '“工作开展情况”的批注已处理' }).click();
  await page.getByText('批注(已处理):示例:请补充分工情况').waitFor();
  await accept();
  await dialog.getByRole('button', { name: '确认办理 1 件' }).click();
  await dialog.getByText('办理结果').waitFor();
  await dialog.getByText('审核通过', { exact: true }).waitFor();
});
