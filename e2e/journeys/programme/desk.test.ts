import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { asPerson, axeFindings, openPage } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';
import { settled } from '../../settled.ts';

type Numbered = { applications: { nodes: { id: string; number: string }[] } };
const LIST = '{ applications(first: 100) { nodes { id number } } }';

const idOf = async (account: string, ending: string): Promise<string> => {
  const { applications } = await (await asAccount(account)).run<Numbered>(LIST);
  return applications.nodes.find(({ number }) => number.endsWith(ending))?.id as string;
};

it('别的单位的申报,凭网址也打不开', async () => {
  const foreign = await idOf('officer', '0003');
  const page = await asPerson('lead', `/applications/${foreign}/show`);
  await page
    .getByText(/不存在|无权查看/)
    .first()
    .waitFor();
  expect(await page.getByText('装载机电驱动系统').count()).toBe(0);
});

it('经办人导出申报汇总表,代码是文本', async () => {
  const page = await asPerson('officer');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('menuitem', { name: '申报', exact: true })
    .click();
  await page.getByRole('button', { name: '导出' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^创新联合体申报汇总表_\d{8}\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')[0]).toContain('申报编号,拟建创新联合体名称,状态');
  expect(text).toContain('柳州市装载机电驱动系统创新联合体');
});

it('两人同时改一份草稿:后保存的看到两个版本,什么也不丢', async () => {
  const id = await idOf('unit29', '0012');
  const page = await asPerson('unit29', `/applications/${id}`);
  await page.getByRole('tab', { name: '计划任务', exact: true }).click();
  const idea = page.getByLabel('发展思路', { exact: true });
  await idea.waitFor();

  const second = await asPerson('unit29', `/applications/${id}`);
  await second.getByRole('tab', { name: '计划任务', exact: true }).click();
  await second.getByLabel('发展思路', { exact: true }).fill('示例:另一人写的发展思路');
  await second
    .getByText(/^已保存 \d/)
    .first()
    .waitFor();

  await idea.fill('示例:我写的发展思路');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('示例:另一人写的发展思路').first().waitFor();
  await dialog.getByText('示例:我写的发展思路').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

it('系统管理员新建账号,本人凭一次性链接设置密码后登录', async () => {
  const admin = await asPerson('sysadmin');
  await admin.getByRole('navigation', { name: '主导航' }).getByRole('menuitem', { name: '账号' }).click();
  await admin.getByRole('link', { name: '新建' }).click();
  const account = `guest${Date.now() % 100_000}`;
  await admin.getByRole('textbox', { name: '账号' }).fill(account);
  await admin.getByRole('textbox', { name: '姓名' }).fill('示例·欧阳');
  await admin.getByRole('combobox', { name: '角色' }).click();
  await admin.getByRole('option', { name: '分管领导' }).click();
  await admin.getByRole('button', { name: '保存' }).click();
  const link = await admin
    .getByText(/\/set-password\?token=/)
    .first()
    .textContent();

  const person = await openPage();
  await person.goto((link ?? '').trim());
  await person.getByLabel(/^新密码/).fill('Shili-Mima-9');
  await person.getByLabel(/^再输一次/).fill('Shili-Mima-9');
  await person.getByRole('button', { name: /设置密码|确定|保存/ }).click();
  await person.getByLabel('账号').fill(account);
  await person.getByLabel('密码').fill('Shili-Mima-9');
  await person.getByRole('button', { name: '登录', exact: true }).click();
  await person.getByRole('heading', { name: '工作台' }).waitFor();
});

it('规则新版:参数是中文,宽泛用词和标准可增可减', async () => {
  const page = await asPerson('head', '/ruleSets/create');
  const words = page.getByRole('combobox', { name: '宽泛用词' });
  await words.fill('元宇宙');
  await words.press('Enter');
  await page.getByRole('button', { name: '元宇宙', exact: true }).waitFor();
  await page.getByText(/已修改 1 处|1 处修改|修改 1/).waitFor();
  await page.getByRole('button', { name: '元宇宙', exact: true }).press('Delete');
  await page.getByText('还没有任何修改').waitFor();

  const thresholds = page.getByRole('group', { name: '标准', exact: true });
  await thresholds.getByRole('button', { name: '增加一项标准' }).click();
  await thresholds.getByRole('group', { name: '标准 3' }).waitFor();
  await page.getByText(/› 标准 3 › 下限/).waitFor();
  await thresholds.getByRole('button', { name: '移除标准 3' }).click();
  await page.getByText('还没有任何修改').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

it('科室负责人看得到批次由谁修改,申报单位看不到', async () => {
  const { run } = await asAccount('officer');
  const { batches } = await run<{ batches: { nodes: { id: string }[] } }>('{ batches { nodes { id } } }');
  const path = `/batches/${batches.nodes[0]?.id}/show`;
  const head = await asPerson('head', path);
  await head.getByRole('heading', { name: '记录', exact: true }).waitFor();
  await head.getByText('示例·陆明').first().waitFor();
  expect(await axeFindings(head)).toEqual([]);

  const unit = await asPerson('lead', path);
  await unit.getByRole('heading', { name: '批次设置' }).waitFor();
  await settled(unit);
  expect(await unit.getByText('示例·陆明').count()).toBe(0);
});

it('截止批次的草稿只说明已截止,不算待办', async () => {
  const page = await asPerson('lead');
  await page.getByText('批次已于 2024年4月15日截止').waitFor();
  expect(await page.getByText(/已过 \d+ 天/).count()).toBe(0);
});

it('接口调试页不取外部资源,登录后可查询', async () => {
  const page = await asPerson('officer', '/graphiql');
  await page.locator('.graphiql-container').waitFor();
  const answer = await page.evaluate(async () => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { account } }' }),
    });
    return (await response.json()) as { data: { viewer: { account: string } } };
  });
  expect(answer.data.viewer.account).toBe('officer');
});
