import { it } from 'vitest';
import { asPerson, axeFindings } from '../../browser.ts';
import { settled } from '../../settled.ts';

const accounts = [
  'lead',
  'district',
  'officer',
  'head',
  'leader',
  'expert',
  'sysadmin',
  'secadmin',
  'auditadmin',
];

const DESK = '工作台';
const checked = new Set<string>();

/**
 * Every page that a role's own menu leads to opens with its heading, and holds the machine-checkable rules:
 * a desk for each role, a list for the first that opens it, for a list is drawn the same for all.
 */
it.concurrent.for(accounts)(
  '%s opens every page of the menu, axe clean',
  async (account, { expect, onTestFinished }) => {
    const page = await asPerson(account, '/', onTestFinished);
    // What opens in a window of its own is no page of the desk.
    const items = page.getByRole('navigation', { name: '主导航' }).locator('[role="menuitem"]:not([target])');
    const names = await items.allTextContents();
    expect(names.length).toBeGreaterThan(4);
    const found: string[] = [];
    for (const name of names) {
      await items.getByText(name, { exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await settled(page);
      if (name !== DESK && checked.has(name)) continue;
      checked.add(name);
      found.push(...(await axeFindings(page)).map((finding) => `${name} ${finding}`));
    }
    expect(found).toEqual([]);
  },
);
