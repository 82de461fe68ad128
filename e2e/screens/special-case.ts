import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clean, openTab } from '../browser.ts';

/** 一事一议, on the tab of the application that is open: proposed, argued, decided, each by another person. */
async function dialogOf(page: Page, button: string, title: string) {
  await openTab(page, '一事一议');
  await page.getByRole('button', { name: button, exact: true }).click();
  return page.getByRole('dialog', { name: title });
}

export async function proposeSpecialCase(page: Page, reason: string, clause: RegExp): Promise<void> {
  const proposal = await dialogOf(page, '提出“一事一议”', '提出“一事一议”');
  await proposal.getByLabel('理由').fill(reason);
  await proposal.getByRole('checkbox', { name: clause }).check();
  // Integrity is never set aside.
  expect(await proposal.getByRole('checkbox', { name: /失信/ }).count()).toBe(0);
  await clean(page);
  await proposal.getByRole('button', { name: '提出“一事一议”' }).click();
  await page.getByText('各条款的对照结果照常列出').waitFor();
  await page.getByText('待论证').first().waitFor();
}

export async function argueSpecialCase(page: Page): Promise<void> {
  const argument = await dialogOf(page, '登记论证', '登记“一事一议”论证');
  await argument.getByLabel('参加人员').fill('示例·产业专家三人、经办人');
  await argument.getByLabel('论证意见').fill('示例:与会人员认为确属产业发展急需');
  await clean(page);
  await argument.getByRole('button', { name: '登记“一事一议”论证' }).click();
  await page.getByText('待决定').first().waitFor();
}

export async function approveSpecialCase(page: Page, documentNo: string): Promise<void> {
  const decision = await dialogOf(page, '决定', '决定“一事一议”');
  await decision.getByLabel('决定文号').fill(documentNo);
  await decision.getByRole('button', { name: /^决定/ }).click();
  await page.getByText('已同意').first().waitFor();
  await clean(page);
}
