import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { address, PASSWORD, sessionOf } from './graphql.ts';
import { settled, watch } from './settled.ts';

// A closed network and a machine without a screen; nothing here changes what a page does.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let running: Promise<Browser> | undefined;
const browser = () => {
  // Without a UTF-8 locale the browser cannot spell Chinese file names.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>;
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  running ??= chromium.launch({ executablePath, args: flags, env });
  return running;
};

let shots = 0;

/**
 * A page of its own for the journey, 1366×768, in Chinese; nothing may be fetched from outside.
 * A journey that others run beside names its own end.
 */
export async function openPage(atEnd = onTestFinished): Promise<Page> {
  const context = await (await browser()).newContext({
    baseURL: address(),
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    // Nothing is waited for that only moves.
    reducedMotion: 'reduce',
  });
  const outside: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address()) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  context.setDefaultTimeout(inject('patience'));
  const page = await context.newPage();
  watch(page);
  atEnd(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
      await page.screenshot({ path: `test-results/${name}-${shots++}.png` });
    }
    await context.close();
    expect(outside).toEqual([]);
  });
  return page;
}

/** Signs in as a person does. */
export async function signIn(page: Page, account: string): Promise<void> {
  // Where somebody has just signed out the desk is there already.
  if (!page.url().startsWith(address())) await page.goto('/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
}

/** A page of a person who has signed in before, at the desk or at another path. */
export async function asPerson(account: string, path = '/', atEnd = onTestFinished): Promise<Page> {
  const page = await openPage(atEnd);
  const [name = '', value = ''] = (await sessionOf(account)).split('=');
  await page.context().addCookies([{ name, value, url: address() }]);
  await page.goto(path);
  if (path === '/') await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  return page;
}

/** 退出, so that another person may sit down at the same desk. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^示例·/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
}

export const openMenu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('menuitem', { name, exact: true }).click();

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Opens a record out of its list, by what is written in its row. */
export async function findInList(page: Page, menu: string, words: string): Promise<void> {
  await openMenu(page, menu);
  await heading(page, menu);
  await page.getByRole('textbox', { name: '搜索', exact: true }).fill(words);
  await page.waitForURL(({ searchParams }) => searchParams.get('filter')?.includes(words) ?? false);
  // Until the answer is there the rows are those of before, and they move when it comes. The first is the heading.
  const others = page.getByRole('row').filter({ hasNotText: words });
  await others.nth(1).waitFor({ state: 'detached' });
  await page.getByRole('cell').filter({ hasText: words }).first().click();
  await heading(page, new RegExp(words));
}

export const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** What keeps itself says when it last did. */
export const saved = (page: Page) =>
  page
    .getByText(/^已保存 \d/)
    .first()
    .waitFor();

/** 办理: the button, and the dialog's own of the same name, with what it asks to be written. */
export async function act(page: Page, name: string, words?: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  if (words) await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function choose(page: Page, field: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Nothing that a machine can find against the page, or a part of it, once everything has come. */
export async function clean(page: Page, part?: string): Promise<void> {
  await settled(page);
  expect(await axeFindings(page, part)).toEqual([]);
}

/** Rules of WCAG 2 A and AA that a machine can check; of a part of the page where the rest was checked before. */
export async function axeFindings(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // What is fading in has no colours of its own yet; what turns for ever is not waited for.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished.catch(() => {})),
    ),
  );
  // A list that is closing stays in the page, unseen and outside of everything, until it has closed; one that is
  // kept closed is hidden from everybody.
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll<HTMLElement>('.MuiModal-root:not(.MuiModal-hidden) .MuiPopover-paper'),
    ].every(({ style }) => style.opacity !== '0'),
  );
  const { violations } = await page.evaluate(
    (selector) =>
      (window as unknown as { axe: typeof axe }).axe.run(selector, {
        runOnly: ['wcag2a', 'wcag2aa', 'best-practice'],
        resultTypes: ['violations'],
      }),
    part,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
