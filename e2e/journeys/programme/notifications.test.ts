import { expect, it } from 'vitest';
import { asPerson, axeFindings } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

it('经办人用键盘打开通知,读一条少一条,待办仍在,再全部标为已读', async () => {
  // The newest task of the officer is the one that this recommendation leaves.
  const district = await asAccount('district');
  const { applications } = await district.run<{ applications: { nodes: { id: string; name: string }[] } }>(
    '{ applications(filter: { status: [SUBMITTED] }) { nodes { id name } } }',
  );
  const { id, name } = applications.nodes[0] as { id: string; name: string };
  await district.run('mutation ($id: ID!) { recommendApplication(id: $id) { __typename } }', { id });

  const page = await asPerson('officer');
  const bell = page.getByRole('button', { name: /^通知,/ });
  const unread = async () =>
    Number(/(\d+) 条未读/.exec((await bell.getAttribute('aria-label')) ?? '')?.[1] ?? 0);
  await bell.waitFor();
  const before = await unread();
  expect(before).toBeGreaterThan(0);

  await bell.focus();
  await page.keyboard.press('Enter');
  const newest = page.getByRole('dialog', { name: '最新通知' });
  const first = newest
    .getByRole('listitem')
    .filter({ has: page.getByRole('img', { name: '未读' }) })
    .first();
  await first.getByText('待办', { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const link = first.getByRole('link');
  expect(await link.textContent()).toContain(`${name}:推荐;待办:受理材料`);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await expect.poll(unread).toBe(before - 1);

  await bell.click();
  await newest.getByRole('link', { name: '全部通知' }).click();
  await page.getByRole('heading', { level: 1, name: '通知' }).waitFor();
  await page.getByRole('button', { name: '待办事项' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText('待办', { exact: true }).waitFor();
  expect(await row.getByRole('button', { name: '标为已读' }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect.poll(unread).toBe(0);
  await row.getByText('待办', { exact: true }).waitFor();
});

it('本人填写接收通知的邮箱,再打开仍在', async () => {
  const page = await asPerson('leader', '/notifications');
  const field = page.getByRole('textbox', { name: '电子邮箱' });
  await field.fill('bugaizhege');
  expect(await page.getByRole('button', { name: '保存邮箱' }).isDisabled()).toBe(true);
  await field.fill('shili@example.cn');
  await page.getByRole('button', { name: '保存邮箱' }).click();
  await page.getByText('邮箱已保存').waitFor();
  await page.reload();
  await field.waitFor();
  expect(await field.inputValue()).toBe('shili@example.cn');
});
