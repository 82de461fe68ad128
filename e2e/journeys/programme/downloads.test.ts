import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { asPerson, clean, heading, openMenu, openTab } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

/** 下载设置: on a file of the demo city, which has no virus scanner. */
const FILES = `{ applications(filter: { status: [APPROVED] }) { nodes { id leadUnit { id }
  submissionItems { attachment { name downloadPath } } } } }`;
type Filed = {
  id: string;
  leadUnit: { id: string };
  submissionItems: { attachment: { name: string; downloadPath: string } | null }[];
};
const USERS = '{ users(first: 100) { nodes { account status organisation { id } } } }';
type Person = { account: string; status: string; organisation: { id: string } | null };
const REASON = '文件未经病毒扫描,不能下载他人上传的文件;科室负责人可在“下载设置”中放开。';

async function aFile() {
  const { applications } = await (await asAccount('officer')).run<{ applications: { nodes: Filed[] } }>(
    FILES,
  );
  const { users } = await (await asAccount('sysadmin')).run<{ users: { nodes: Person[] } }>(USERS);
  for (const { id, leadUnit, submissionItems } of applications.nodes) {
    const file = submissionItems.find(({ attachment }) => attachment !== null)?.attachment;
    const account = users.nodes.find(({ organisation }) => organisation?.id === leadUnit.id)?.account;
    if (file && account) return { id, file, account };
  }
  throw new Error('no application with files and a person');
}

async function materials(account: string, id: string): Promise<Page> {
  const page = await asPerson(account, `/applications/${id}/show`);
  await openTab(page, '材料');
  await page.getByText('未扫描').first().waitFor();
  return page;
}
/** The switch shows what is stored, so it has moved once that is. */
async function setUnscanned(head: Page, allowed: boolean): Promise<void> {
  const name = '未扫描 允许下载他人的文件';
  const shown = (checked: boolean) => head.getByRole('switch', { name, checked });
  await shown(!allowed).click();
  await shown(allowed).waitFor();
}

it('科室负责人不许下载他人未扫描的文件:经办人看得到状态和原因,上传单位照常下载;再次放开后经办人可以下载', async () => {
  const { id, file, account } = await aFile();
  const head = await asPerson('head');
  await openMenu(head, '下载设置');
  await heading(head, '下载设置');
  await clean(head);
  await setUnscanned(head, false);

  const officer = await materials('officer', id);
  await officer.getByText(file.name, { exact: true }).waitFor();
  await officer.getByText(REASON).first().waitFor();
  expect(await officer.getByRole('link', { name: file.name }).count()).toBe(0);
  await clean(officer);
  const lead = await materials(account, id);
  const coming = lead.waitForEvent('download');
  await lead.getByRole('link', { name: file.name, exact: true }).click();
  expect((await coming).suggestedFilename()).toBe(file.name);

  await setUnscanned(head, true);
  const again = await materials('officer', id);
  const download = again.waitForEvent('download');
  await again.getByRole('link', { name: file.name, exact: true }).click();
  expect((await download).suggestedFilename()).toBe(file.name);
  expect(await again.getByText(REASON).count()).toBe(0);
});

it('经办人导出批次档案,看得到进度,可以取消;系统管理员导出数据归档,只能下载一次', async () => {
  const officer = await asPerson('officer');
  await openMenu(officer, '批次');
  await heading(officer, '批次');
  await officer.getByRole('row').nth(1).getByRole('link').first().click();
  await officer.getByRole('button', { name: '导出批次档案' }).click();
  await heading(officer, /^批次档案/);
  await officer.getByRole('progressbar', { name: /的进度$/ }).waitFor();
  await clean(officer);
  await officer.getByRole('button', { name: '取消任务' }).click();
  await officer.getByText('已取消', { exact: true }).waitFor();

  const admin = await asPerson('sysadmin');
  await openMenu(admin, '后台任务');
  await admin.getByText('还没有后台任务').waitFor();
  await admin.getByRole('button', { name: '导出数据归档' }).click();
  await admin.getByText('文件只能下载一次', { exact: false }).waitFor({ timeout: 120_000 });
  await clean(admin);
  const coming = admin.waitForEvent('download');
  await admin.getByRole('link', { name: /数据归档_\d{8}\.zip/ }).click();
  expect((await coming).suggestedFilename()).toMatch(/^数据归档_\d{8}\.zip$/);
  await admin.getByText('已下载', { exact: true }).waitFor({ timeout: 60_000 });
  expect(await admin.getByRole('link', { name: /数据归档_\d{8}\.zip/ }).count()).toBe(0);
});
