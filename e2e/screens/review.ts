import type { Page } from 'playwright-core';
import { act, choose, openTab } from '../browser.ts';

/** 评审, on the tab of the application that is open, by the office. */
export async function openReview(page: Page): Promise<void> {
  await openTab(page, '评审');
  await act(page, '启动专家评审');
  await page.getByText('专家评审中').first().waitFor();
}

/** Chooses the experts in the dialog that proposes them. */
export async function assign(page: Page, names: readonly string[]): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const name of names) await dialog.getByRole('checkbox', { name: `选择 ${name}` }).check();
  await dialog.getByRole('button', { name: `指派所选 ${names.length} 人` }).click();
  await page.getByText(`已提交 0 / ${names.length}`).waitFor();
}

export async function closeReview(page: Page): Promise<void> {
  await act(page, '结束评审');
  await page.getByText(/^平均分 \d/).waitFor();
}

/** 评分: every item of the sheet that is open, and the recommendation. */
export async function fillScores(page: Page, scoreOf: (item: number) => number): Promise<void> {
  const scores = page.getByRole('textbox', { name: /得分$/ });
  await scores.first().waitFor();
  for (const [item, box] of (await scores.all()).entries()) await box.fill(String(scoreOf(item)));
  for (const box of await page.getByRole('textbox', { name: /评语$/ }).all()) await box.fill('示例:带动明显');
  await choose(page, /评审建议/, /^建议组建$/);
}

/** 提交评分 of the sheet that is filled in. */
export async function submitScores(page: Page): Promise<void> {
  await act(page, '提交评分');
  await page.getByText(/提交,评分已锁定/).waitFor();
}
