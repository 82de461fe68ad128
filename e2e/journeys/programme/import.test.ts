import { readFile } from 'node:fs/promises';
import { typedInto } from '@consortium/documents/samples';
import { exampleUscc } from '@consortium/domain/builders';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { act, asPerson, clean, heading } from '../../browser.ts';

/** 导入单位: the officer takes the template along, fills it in, mends what is wrong, imports it and takes it back. */
const [first, second] = [exampleUscc(880_001), exampleUscc(880_002)];
const wrong = `${first.slice(0, 17)}${first.endsWith('0') ? '1' : '0'}`;

async function templateFrom(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 模板' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^单位导入模板_\d{8}\.xlsx$/);
  return readFile(await download.path());
}
const upload = (page: Page, bytes: Uint8Array, name: string) =>
  page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const openImport = async (page: Page) => {
  await page.goto('/organisations');
  await page.getByRole('button', { name: '导入', exact: true }).click();
};

it('经办人下载模板填写单位,预检看到有误的行,改正后导入,再整批撤销', async () => {
  const page = await asPerson('officer', '/organisations');
  await openImport(page);
  await page.getByRole('dialog', { name: '导入单位' }).waitFor();
  await clean(page);
  const template = await templateFrom(page);
  await upload(page, Buffer.from('随手记的一行'), '便条.xlsx');
  await page.getByRole('alert').filter({ hasText: '文件中没有要导入的表' }).waitFor();

  // Row 5 is the first below the example; code, name and kind stand in the columns after the mark.
  const filled = (code: string, kind: string) =>
    typedInto(template, 1, {
      ...{ B5: code, C5: '示例导入甲有限公司', D5: kind, L5: '1,234.5' },
      ...{ B6: second, C6: '示例导入乙研究院', D6: '科研院所' },
    });
  await upload(page, filled(wrong, '企叶'), '示例单位.xlsx');
  await heading(page, '示例单位.xlsx');
  await page.getByText('有 1 行有误').waitFor();
  const row = page.getByRole('row', { name: /单位!5/ });
  await row.getByText(`末位校验码应为 ${first.at(-1)}`).waitFor();
  await row.getByText('是否为“企业”?').waitFor();
  await clean(page);
  await act(page, '放弃');
  await page.getByText('已放弃').waitFor();

  await openImport(page);
  await upload(page, filled(first, '企业'), '示例单位改.xlsx');
  await heading(page, '示例单位改.xlsx');
  await page.getByRole('button', { name: '新增 2' }).waitFor();
  await act(page, '导入 2 行');
  await page.getByText('已导入', { exact: true }).waitFor();
  await clean(page);
  await page.goto('/jobs');
  await page
    .getByRole('row', { name: /示例单位改\.xlsx 数据导入 已完成/ })
    .getByText('数据导入 示例单位改.xlsx')
    .click();
  await heading(page, '数据导入 示例单位改.xlsx');
  await clean(page);
  await page.getByRole('link', { name: '数据导入 示例单位改.xlsx' }).click();
  await page.getByRole('link', { name: '示例导入甲有限公司' }).click();
  await heading(page, '示例导入甲有限公司');
  await page.getByText('1,234.50').waitFor();

  await page.goBack();
  await act(page, '撤销导入', '示例:名单有误,整批撤销');
  await page.getByText('已撤销', { exact: true }).waitFor();
  await clean(page);
  await page.goto(`/organisations?filter=${encodeURIComponent(JSON.stringify({ search: '示例导入' }))}`);
  await page.getByText('没有符合条件的记录').waitFor();
  await page.goto('/dataImports');
  await page.getByRole('row', { name: /示例单位改\.xlsx.*已撤销/ }).waitFor();
  await clean(page);
});
