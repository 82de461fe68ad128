import { mkdir } from 'node:fs/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { settled, watch } from './settled.ts';

// Takes the pictures of docs/screens from a running demo, all or those named: `node e2e/pictures.ts http://127.0.0.1:4000 board`.
const [address = 'http://127.0.0.1:4000', ...wanted] = process.argv.slice(2);
const folder = new URL('../docs/screens/', import.meta.url).pathname;

type Picture = Readonly<{
  name: string;
  path: string;
  tab?: string;
  /** A button that opens a dialog. */
  press?: string;
  /** The record is found in the list at `path` by these words. */
  row?: string;
}>;
type Numbered = Readonly<{ id: string; number: string }>;

const applications = async (context: BrowserContext): Promise<Map<string, string>> => {
  const query = '{ applications(first: 100) { nodes { id number } } }';
  const answer = await context.request.post('/graphql', { data: { query } });
  const { data } = (await answer.json()) as { data: { applications: { nodes: Numbered[] } } };
  return new Map(data.applications.nodes.map(({ id, number }) => [`${number[0]}${number.slice(-4)}`, id]));
};

/** Where a link of a list leads whose text holds these words. */
const linked = async (page: Page, list: string, words: string): Promise<string> => {
  await page.goto(list);
  await settled(page);
  await page.getByRole('cell').filter({ hasText: words }).first().click();
  await page.waitForURL(/show/);
  return new URL(page.url()).pathname;
};

const lastYears = encodeURIComponent(JSON.stringify({ year: new Date().getFullYear() - 1 }));

/** What each role sees first, and the pages that the work is done on. */
const albums: Readonly<Record<string, (idOf: (number: string) => string) => readonly Picture[]>> = {
  lead: () => [{ name: 'dashboard-lead', path: '/' }],
  unit99: () => [{ name: 'annual-report-filling', path: '/annualReports', row: '挖掘机' }],
  unit16: (idOf) => [
    { name: 'application-clauses', path: `/applications/${idOf('Y0003')}/show`, tab: '条款对照' },
  ],
  unit28: (idOf) => [
    { name: 'application-form', path: `/applications/${idOf('Y0013')}` },
    { name: 'application-members', path: `/applications/${idOf('Y0013')}`, tab: '成员单位' },
    { name: 'application-lead-unit', path: `/applications/${idOf('Y0013')}`, tab: '牵头单位' },
    { name: 'application-word-form', path: `/applications/${idOf('Y0013')}`, press: 'Word 表' },
  ],
  officer: (idOf) => [
    { name: 'dashboard-bureau', path: '/' },
    { name: 'applications', path: '/applications' },
    { name: 'formal-check', path: `/applications/${idOf('Y0004')}/formal-check` },
    { name: 'application-show', path: `/applications/${idOf('Y0003')}/show` },
    { name: 'application-history', path: `/applications/${idOf('Y0003')}/show`, tab: '办理记录' },
    { name: 'organisations', path: '/organisations' },
    { name: 'import', path: '/organisations', press: '导入' },
    { name: 'document-templates', path: '/documentTemplates' },
    { name: 'document-template-fields', path: '/documentTemplates', press: '补正通知书的字段' },
    { name: 'application-special-case', path: `/applications/${idOf('Z0005')}/show`, tab: '一事一议' },
    { name: 'application-review', path: `/applications/${idOf('Z0018')}/show`, tab: '评审' },
    { name: 'experts', path: '/experts' },
    { name: 'calendar', path: '/calendar' },
    { name: 'notice', path: '/publicNotices', row: '第二批' },
    { name: 'decision-document', path: '/decisionDocuments', row: '批复' },
    { name: 'consortia', path: '/consortia' },
    { name: 'consortium', path: '/consortia', row: '挖掘机电液控制' },
    { name: 'consortium-members', path: '/consortia', row: '挖掘机电液控制', tab: '成员' },
    { name: 'notifications', path: '/notifications' },
    { name: 'annual-reports', path: '/annualReports' },
    { name: 'annual-report', path: '/annualReports', row: '热成形模具钢' },
    { name: 'annual-report-corrected', path: `/annualReports?filter=${lastYears}`, row: '液压件再制造' },
    { name: 'year-book', path: '/yearBooks' },
    { name: 'consortium-meetings', path: '/consortia', row: '螺蛳粉智能加工', tab: '会议' },
    { name: 'consortium-funds', path: '/consortia', row: '螺蛳粉智能加工', tab: '经费' },
    { name: 'network', path: '/network' },
    { name: 'board', path: '/board' },
    { name: 'name-radar', path: '/nameRadar' },
    { name: 'evaluations', path: '/evaluations' },
    { name: 'evaluation', path: '/evaluations', row: '绿色化工助剂' },
    { name: 'rule-set', path: '/ruleSets', row: '柳科规〔2024〕7号' },
    { name: 'consortium-reports', path: '/consortia', row: '螺蛳粉智能加工', tab: '年度报告' },
  ],
  head: () => [
    { name: 'rule-sets', path: '/ruleSets' },
    { name: 'meeting-pack', path: '/meetings' },
    { name: 'change-request', path: '/changeRequests', row: '待审批' },
  ],
  expert: () => [{ name: 'my-reviews', path: '/reviewAssignments' }],
  auditadmin: () => [{ name: 'audit', path: '/auditEntries' }],
};

/** A heading, what came with it, and nothing that stands for what is still on its way. */
async function drawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const stillComing = page.locator('.MuiSkeleton-root, [role=progressbar]');
  do {
    await stillComing.first().waitFor({ state: 'detached' });
    await settled(page);
  } while ((await stillComing.count()) > 0);
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
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
for (const [account, album] of Object.entries(albums)) {
  if (!album(() => '').some(({ name }) => isWanted(name))) continue;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  watch(page);
  await page.goto('/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill('Demo-2026!');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  const ids = await applications(context);
  for (const { name, path, tab, press, row } of album((number) => ids.get(number) ?? '')) {
    if (!isWanted(name)) continue;
    await page.goto(row ? await linked(page, path, row) : path);
    await drawn(page);
    if (tab) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
    }
    await drawn(page);
    if (press) {
      await page.getByRole('button', { name: press, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await settled(page);
    }
    await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
  }
  await context.close();
}
if (isWanted('public')) {
  const visitor = await browser.newPage({
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  });
  await visitor.goto('/public');
  await visitor.screenshot({ path: `${folder}public.png` });
}
await browser.close();
