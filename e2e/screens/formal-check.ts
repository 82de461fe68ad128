import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { act, findInList, saved } from '../browser.ts';

/** 申报 of that number or name, out of the list. */
export const findApplication = (page: Page, words: string) => findInList(page, '申报', words);

/** 推荐, by the district's own officer. */
export async function recommend(page: Page, words: string): Promise<void> {
  await findApplication(page, words);
  await act(page, '推荐');
  await page.getByText('待受理').first().waitFor();
}

/** 受理 of each material on the sheet that is open. */
export async function receive(page: Page, kinds: readonly string[]): Promise<void> {
  const materials = page.getByRole('table', { name: '材料', exact: true });
  for (const kind of kinds) {
    const row = materials.getByRole('row').filter({ hasText: kind });
    await row.getByRole('button', { name: `受理 ${kind}`, exact: true }).click();
    await row.getByRole('button', { name: `重新受理 ${kind}` }).waitFor();
  }
}

/** 逐条: what is met at once, and 1 on every other clause, from the keyboard. */
export async function meetAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /符合的条款全部记为通过/ }).click();
  const rows = page
    .getByRole('region', { name: '逐条形审' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('group') });
  const open = rows.filter({ hasNot: page.locator('[aria-pressed="true"]') });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().focus();
    await page.keyboard.press('1');
    await expect.poll(() => open.count()).toBe(left - 1);
  }
  await page.getByText(/^已审 (\d+) \/ \1 条$/).waitFor();
}

/** 形审通过, once the sheet is kept. */
export async function pass(page: Page): Promise<void> {
  await saved(page);
  await act(page, '形审通过');
  await page.getByText('形审通过', { exact: true }).first().waitFor();
}
