import { mkdir } from 'node:fs/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

// Takes the pictures of docs/screens from a running demo: `node e2e/pictures.ts http://127.0.0.1:4000`.
const address = process.argv[2] ?? 'http://127.0.0.1:4000';
const folder = new URL('../docs/screens/', import.meta.url).pathname;

type Picture = Readonly<{ name: string; path: string; tab?: string; press?: string }>;
type Numbered = Readonly<{ id: string; number: string }>;

const applications = async (context: BrowserContext): Promise<Map<string, string>> => {
  const query = '{ applications(first: 100) { nodes { id number } } }';
  const answer = await context.request.post('/graphql', { data: { query } });
  const { data } = (await answer.json()) as { data: { applications: { nodes: Numbered[] } } };
  return new Map(data.applications.nodes.map(({ id, number }) => [number.slice(-4), id]));
};

/** What each role sees first, and the pages that the work is done on. */
const albums: Readonly<Record<string, (idOf: (number: string) => string) => readonly Picture[]>> = {
  lead: () => [{ name: 'dashboard-lead', path: '/' }],
  unit16: (idOf) => [
    { name: 'application-clauses', path: `/applications/${idOf('0003')}/show`, tab: '条款对照' },
  ],
  unit28: (idOf) => [
    { name: 'application-form', path: `/applications/${idOf('0013')}` },
    { name: 'application-members', path: `/applications/${idOf('0013')}`, tab: '成员单位' },
    { name: 'application-lead-unit', path: `/applications/${idOf('0013')}`, tab: '牵头单位' },
  ],
  officer: (idOf) => [
    { name: 'dashboard-bureau', path: '/' },
    { name: 'applications', path: '/applications' },
    { name: 'formal-check', path: `/applications/${idOf('0004')}/formal-check` },
    { name: 'application-show', path: `/applications/${idOf('0003')}/show` },
    { name: 'application-history', path: `/applications/${idOf('0003')}/show`, tab: '办理记录' },
    { name: 'organisations', path: '/organisations' },
  ],
  head: () => [{ name: 'rule-sets', path: '/ruleSets' }],
  auditadmin: () => [{ name: 'audit', path: '/auditEntries' }],
};

/** Drawn: a heading, nothing that stands for what is still on its way, and no request under way. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.MuiSkeleton-root, [role=progressbar]') === null);
  await page.waitForLoadState('networkidle');
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--lang=zh-CN',
];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: flags,
});
await mkdir(folder, { recursive: true });
for (const [account, album] of Object.entries(albums)) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill('Demo-2026!');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  const ids = await applications(context);
  for (const { name, path, tab } of album((number) => ids.get(number) ?? '')) {
    await page.goto(path);
    await settled(page);
    if (tab) await page.getByRole('tab', { name: tab, exact: true }).click();
    await settled(page);
    await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
  }
  await context.close();
}
await browser.close();
