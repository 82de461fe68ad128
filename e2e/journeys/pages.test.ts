import { it } from 'vitest';
import { axeFindings, openPage, signIn } from '../browser.ts';

/** Every page that a role's own menu leads to opens with its heading, and holds the machine-checkable rules. */
it.concurrent.for<[string, string[]]>([
  [
    'lead',
    [
      '工作台',
      '批次',
      '申报',
      '公示',
      '批复文件',
      '工作日历',
      '联合体',
      '单位',
      '规则',
      '推荐单位',
      '访问令牌',
    ],
  ],
  [
    'district',
    [
      '工作台',
      '批次',
      '申报',
      '公示',
      '批复文件',
      '工作日历',
      '联合体',
      '单位',
      '规则',
      '推荐单位',
      '访问令牌',
    ],
  ],
  [
    'officer',
    [
      '工作台',
      '批次',
      '申报',
      '会议材料',
      '公示',
      '批复文件',
      '工作日历',
      '联合体',
      '单位',
      '规则',
      '推荐单位',
      '访问令牌',
    ],
  ],
  [
    'head',
    [
      '工作台',
      '批次',
      '申报',
      '会议材料',
      '公示',
      '批复文件',
      '工作日历',
      '联合体',
      '单位',
      '规则',
      '推荐单位',
      '访问令牌',
    ],
  ],
  ['sysadmin', ['工作台', '公示', '批复文件', '工作日历', '账号']],
  ['secadmin', ['工作台', '公示', '批复文件', '工作日历', '账号', '访问令牌']],
  ['auditadmin', ['工作台', '公示', '批复文件', '工作日历', '操作日志']],
])('%s opens every page of the menu, axe clean', async ([account, pages], { expect, onTestFinished }) => {
  const page = await openPage(onTestFinished);
  await signIn(page, account);
  const menu = page.getByRole('navigation');
  const found: string[] = [];
  for (const name of pages) {
    await menu.getByRole('menuitem', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.waitForLoadState('networkidle');
    found.push(...(await axeFindings(page)).map((finding) => `${name} ${finding}`));
  }
  expect(found).toEqual([]);
});
