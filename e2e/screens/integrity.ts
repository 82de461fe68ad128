import type { Page } from 'playwright-core';
import { clean, findInList } from '../browser.ts';

type Dishonesty = Readonly<{ deed: string; basis: string; from: string }>;

/** 失信记录 of a unit, as the office enters it. */
export async function recordDishonesty(page: Page, unit: string, { deed, basis, from }: Dishonesty) {
  await findInList(page, '单位', unit);
  await page.getByRole('link', { name: '修改' }).click();
  await page.getByRole('button', { name: '添加记录' }).click();
  await page.getByLabel(/^失信行为/).fill(deed);
  await page.getByLabel(/^认定依据/).fill(basis);
  for (const day of [/^认定日期/, /^起始日期/]) await page.getByLabel(day).last().fill(from);
  await clean(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('rowheader', { name: deed }).waitFor();
  // The history tells the day, not the hour at which a day begins somewhere else.
  await page.getByText(`认定日期:${from};`).waitFor();
}

/** 取消资格 of the application that is open, by document. */
export async function disqualify(page: Page, documentNo: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: '弄虚作假,取消资格' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('认定文号').fill(documentNo);
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: '取消资格', exact: true }).click();
  await page.getByText('取消资格', { exact: true }).first().waitFor();
}
