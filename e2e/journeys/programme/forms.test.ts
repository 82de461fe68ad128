import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { act, asPerson, clean, heading, openTab } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

const NUMBER = 'Y2026-0009';
const LEAD = 'unit21';

async function downloaded(page: Page, kind: 'Word' | 'PDF'): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `下载 申报表(第 1 次提交) ${kind}` }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toContain(`柳州市市级创新联合体预申报表_${NUMBER}_`);
  return readFile(await download.path());
}

async function upload(page: Page, kind: string, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: new RegExp(`上传 ${kind}$`) }).click();
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await (await chooser).setFiles(file);
  await page.getByRole('link', { name }).waitFor();
}

/** The same file with another figure in it, as somebody may edit it before it is printed. */
function altered(word: Uint8Array): Uint8Array {
  const parts = unzipSync(word);
  const document = strFromU8(parts['word/document.xml'] as Uint8Array);
  const changed = document.replace(/(会计年度.*?<w:t[^>]*>12<.*?<w:t[^>]*>)[\d,.]+/s, '$199,999.00');
  expect(changed).not.toBe(document);
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

it('申报表按提交内容下载,盖章件上传后与之核对,改动的数字逐处列出', async () => {
  const { applications } = await (await asAccount('officer')).run<{
    applications: { nodes: { id: string; number: string }[] };
  }>('query ($search: String) { applications(filter: { search: $search }) { nodes { id number } } }', {
    search: NUMBER,
  });
  const id = applications.nodes.find(({ number }) => number === NUMBER)?.id;
  const lead = await asPerson(LEAD, `/applications/${id}/show`);
  await openTab(lead, '材料');
  await clean(lead);
  const [word, pdf] = [await downloaded(lead, 'Word'), await downloaded(lead, 'PDF')];

  await upload(lead, 'PDF 扫描件', '示例扫描件.pdf', pdf);
  await upload(lead, 'Word 电子版', '示例电子版.docx', word);
  await expect.poll(() => lead.getByText('与第 1 次提交的申报表一致').count()).toBe(2);
  await upload(lead, 'Word 电子版', '示例改动.docx', altered(word));
  await lead.getByText('与申报表有 1 处不符').waitFor();

  const officer = await asPerson('officer', `/applications/${id}/show`);
  await openTab(officer, '材料');
  await officer.getByRole('button', { name: '查看' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByText('99,999.00').waitFor();
  await dialog.getByText(/主营业务收入$/).waitFor();
  await clean(officer);
});

const DRAFT = 'Y2024-0001';

/** The draft as somebody fills it in at home: one text rewritten, a remark beside, a phone that is none. */
function filledIn(word: Uint8Array): Uint8Array {
  const parts = unzipSync(word);
  const document = strFromU8(parts['word/document.xml'] as Uint8Array);
  const changed = document
    .replace(/(>（[^<]*任务目标<.*?<w:t [^>]*>)[^<]*/s, '$1示例:离线改写的任务目标')
    .replace(
      /<w:p>(?:(?!<w:p>).)*?组织机构</s,
      (heading) => `<w:p><w:r><w:t>请领导审阅</w:t></w:r></w:p>${heading}`,
    )
    .replace(/(专人电话<.*?<w:t [^>]*>)[^<]*/s, '$1见附件');
  expect(changed).not.toBe(document);
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

it('草稿下载为 Word,离线填写后读回:不同之处逐项采用,读不了的写明位置和原因', async () => {
  const account = await asAccount('lead');
  const { applications } = await account.run<{ applications: { nodes: { id: string; number: string }[] } }>(
    'query ($search: String) { applications(filter: { search: $search }) { nodes { id number } } }',
    { search: DRAFT },
  );
  const id = applications.nodes.find(({ number }) => number === DRAFT)?.id;
  const lead = await asPerson('lead', `/applications/${id}`);
  await lead.getByRole('button', { name: 'Word 表' }).click();
  const dialog = lead.getByRole('dialog', { name: '用 Word 填写申报表' });
  await clean(lead);
  const coming = lead.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载 现有内容的 Word 表' }).click();
  const word = await readFile(await (await coming).path());
  const choose = (name: string, bytes: Uint8Array) =>
    dialog
      .getByLabel('填好的 Word 表')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

  await choose('原样.docx', word);
  await dialog.getByText('可采用的内容与系统一致').waitFor();
  await choose('示例填好.docx', filledIn(word));
  await dialog.getByText('读出 1 处不同').waitFor();
  const found = dialog.getByRole('region', { name: '与系统不同的地方' });
  await found.getByText('示例:离线改写的任务目标').waitFor();
  const leftOut = dialog.getByRole('region', { name: /^未采用的内容/ });
  await leftOut.getByRole('row', { name: /请领导审阅.*不在表的任何一栏内/ }).waitFor();
  await leftOut.getByRole('row', { name: /专人电话.*见附件/ }).waitFor();
  await clean(lead);
  await dialog.getByRole('button', { name: '采用 1 处' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await openTab(lead, '计划任务');
  await expect
    .poll(() => lead.getByLabel('任务目标', { exact: true }).inputValue())
    .toBe('示例:离线改写的任务目标');
  await lead.getByText(/^已保存 \d/).waitFor();
  await lead.getByRole('button', { name: 'Word 表' }).click();
  await choose('示例填好.docx', filledIn(word));
  await dialog.getByText('可采用的内容与系统一致').waitFor();
});

/** The built-in template of a paper. */
async function builtIn(page: Page): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 补正通知书 内置模板' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^模板 补正通知书 内置版式_\d{8}\.docx$/);
  return readFile(await download.path());
}
/** A template with one piece of its text in other words. */
function reworded(template: Uint8Array, from: string, to: string): Buffer {
  const parts = unzipSync(template);
  const document = strFromU8(parts['word/document.xml'] as Uint8Array);
  expect(document).toContain(from);
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(document.replace(from, to)) }));
}
const bring = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel('补正通知书的 Word 文件', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

it('经办人改写补正通知书模板,写错的字段指明位置;科室负责人启用,再恢复内置版式', async () => {
  const officer = await asPerson('officer', '/documentTemplates');
  await officer.getByRole('button', { name: '补正通知书的字段' }).click();
  await officer.getByRole('dialog').getByText('{补正期限}', { exact: true }).waitFor();
  await clean(officer);
  await officer.getByRole('button', { name: '关闭' }).click();

  const template = await builtIn(officer);
  await bring(officer, '示例错字.docx', reworded(template, '{补正期限}', '{补正限期}'));
  await heading(officer, '示例错字.docx');
  await officer.getByText('有 2 个问题,不能启用').waitFor();
  const row = officer.getByRole('row', { name: /\{补正限期\}/ });
  await row.getByText('正文第 3 段').waitFor();
  await row.getByText('是否为“补正期限”?').waitFor();
  await clean(officer);

  await officer.goto('/documentTemplates');
  await bring(officer, '示例措辞.docx', reworded(template, '按有关规定处理', '视为撤回申报'));
  await heading(officer, '示例措辞.docx');
  await officer.getByText('检查通过,未发现问题').waitFor();
  const coming = officer.waitForEvent('download');
  await officer.getByRole('button', { name: '下载 用示例数据填写' }).click();
  const preview = unzipSync(await readFile(await (await coming).path()));
  expect(strFromU8(preview['word/document.xml'] as Uint8Array)).toMatch(/2026年3月27日.*视为撤回申报/s);
  expect(await officer.getByRole('button', { name: '启用', exact: true }).count()).toBe(0);

  const head = await asPerson('head', new URL(officer.url()).pathname);
  await act(head, '启用');
  await head.getByText('使用中:此后下载的 Word 文书按此模板').waitFor();
  await clean(head);
  await head.goto('/documentTemplates');
  await head
    .getByRole('row', { name: /^补正通知书 示例措辞\.docx/ })
    .getByRole('link', { name: '示例措辞.docx' })
    .click();
  await act(head, '停用,恢复内置版式');
  await head.getByText('已停用,可重新启用').waitFor();
});
