import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { asPerson, clean, heading } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

const MOST_TABS = 90;
/** As far as it is by the tab key alone. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the tab key does not get there');
}

/** Which units are in two consortia today, as the registry tells it one by one. */
async function sharedUnits(): Promise<Map<string, string[]>> {
  const { consortia } = await (await asAccount('officer')).run<{
    consortia: {
      nodes: {
        name: string;
        status: string;
        formation: { members: { organisation: { legalName: string } }[] };
      }[];
    };
  }>(
    '{ consortia(first: 100) { nodes { name status formation { members { organisation { legalName } } } } } }',
  );
  const found = new Map<string, string[]>();
  for (const { name, status, formation } of consortia.nodes)
    if (status !== 'REVOKED' && status !== 'DISSOLVED')
      for (const { organisation } of formation.members)
        found.set(organisation.legalName, [...(found.get(organisation.legalName) ?? []), name]);
  return new Map([...found].filter(([, names]) => names.length > 1));
}

it('经办人只用键盘在关系图上走到一个联合体,看出它与另一个联合体经由哪个单位关联,再在表格里打开它', async () => {
  const shared = await sharedUnits();
  const [[unit, [one = '', other = ''] = []] = []] = [...shared].sort(([, a], [, b]) => b.length - a.length);
  const page = await asPerson('officer', '/network');
  const map = page.getByRole('application', { name: /^联合体关系图/ });
  await map.waitFor();
  await page.getByText(/^在册联合体 \d+ 个$/).waitFor();
  await tabTo(page, map);
  // From one node to the next and nearer, by keys; what is reached is said, and Enter opens it beside the map.
  await page.keyboard.press('PageDown');
  const said = map.locator('..').locator('[aria-live]');
  const first = await said.textContent();
  expect(first).toMatch(/ · 创新联合体$/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => said.textContent()).not.toBe(first);
  for (const key of ['+', '+', 'Shift+ArrowLeft', '-', '0', 'Enter']) await page.keyboard.press(key);
  const name = (await said.textContent())?.split(' · ')[0] as string;
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  await clean(page);

  const choose = async (end: string, words: string) => {
    await tabTo(page, page.getByRole('combobox', { name: end, exact: true }));
    await page.keyboard.insertText(words);
    await page.getByRole('option', { name: words }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await choose('起点', one);
  await choose('终点', other);
  await page.getByText('经过 2 条关系:').waitFor();
  const steps = await page.getByRole('status').getByRole('listitem').allTextContents();
  expect(steps.map((step) => step.includes(one) || step.includes(other))).toEqual([true, true]);
  await clean(page);

  // The same as a table: as many shared units as the registry has, each with all its consortia.
  const asTable = page.getByRole('button', { name: '表格', exact: true });
  await asTable.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: `共同单位(${shared.size})` }).waitFor();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit, exact: true }) });
  expect(
    (await row.getByRole('listitem').allTextContents()).map((text) => text.replace(/牵头$/, '')).sort(),
  ).toEqual(shared.get(unit as string)?.sort());
  await clean(page);
  await row.getByRole('link', { name: one, exact: true }).focus();
  await page.keyboard.press('Enter');
  await heading(page, new RegExp(one));
});

it('显示在办申报后,超出限项的单位有标记;换到批复之前的日期则没有联合体', async () => {
  const page = await asPerson('officer', '/network?view=table&applications=1');
  await page.getByRole('row', { name: /柳州示例高压线束有限公司 企业 2 .*超出限项 1 个/ }).waitFor();
  await page.getByLabel('截至日期').fill('2000-01-01');
  await page.getByRole('heading', { name: '截至 2000年1月1日,没有符合条件的联合体' }).waitFor();
  await clean(page);
});
