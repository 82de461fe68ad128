import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'], env: { ...process.env, LC_ALL: 'C.UTF-8' } as never });
export async function as(account: string, locale = 'zh-CN') {
  const context = await browser.newContext({ baseURL: 'http://127.0.0.1:4711', viewport: { width: 1366, height: 768 }, locale, timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 300)));
  page.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 300)));
  await page.goto('/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill('Demo-2026!');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  return page;
}
const o = await as('officer');
await o.goto('/annualReports'); await o.waitForLoadState('networkidle'); await o.screenshot({ path: '/tmp/r1.png' });
await o.getByRole('link', { name: /热成形模具钢/ }).first().click(); await o.getByRole('heading', { level: 1 }).waitFor(); await o.waitForLoadState('networkidle'); await o.screenshot({ path: '/tmp/r2.png' });
await o.screenshot({ path: '/tmp/r2f.png', fullPage: true });
await o.goto('/reportingRounds'); await o.waitForLoadState('networkidle'); await o.screenshot({ path: '/tmp/r3.png' });
await o.getByRole('link', { name: /2026/ }).first().click(); await o.getByRole('heading', { level: 1 }).waitFor(); await o.waitForLoadState('networkidle'); await o.screenshot({ path: '/tmp/r4.png' });
await o.goto('/indicatorSets'); await o.waitForLoadState('networkidle'); await o.getByRole('link', { name: /年度运行报告指标/ }).first().click(); await o.getByRole('heading', { level: 1 }).waitFor(); await o.waitForLoadState('networkidle'); await o.screenshot({ path: '/tmp/r5.png' });
await o.getByRole('link', { name: '以此形成新版本' }).click(); await o.waitForTimeout(1500); await o.screenshot({ path: '/tmp/r6.png' });
const l = await as(process.argv[2] ?? 'unit70');
await l.goto('/annualReports'); await l.waitForLoadState('networkidle'); await l.screenshot({ path: '/tmp/r7.png' });
await l.getByRole('table').getByRole('link').first().click(); await l.getByRole('heading', { level: 1 }).waitFor(); await l.waitForLoadState('networkidle'); await l.screenshot({ path: '/tmp/r8.png', fullPage: true });
await browser.close();
