import { goodDocx, goodPdf } from '@consortium/documents/samples';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accountsByUnit, open, type Report, reportOf } from '../../annual-report.ts';
import { clean } from '../../browser.ts';
import { asAccount } from '../../graphql.ts';

const PARTS = 'query ($id: ID!) { node(id: $id) { ... on AnnualReport { parts { unitId unitName } } } }';
const evidence = (page: Page) => page.getByRole('region', { name: '佐证材料' }).first();

async function deliver(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '上传 佐证材料' }).click();
  await (await chooser).setFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
}
/** Given up once while the line is broken; then sent again over a line that breaks and comes back. */
async function breakingOff(page: Page, send: () => Promise<void>): Promise<void> {
  let isBroken = true;
  await page.route('**/uploads/**', (route) =>
    isBroken && route.request().method() !== 'DELETE' ? route.abort() : route.continue(),
  );
  await send();
  await page.getByText('连接中断,正在重试').waitFor();
  const forgotten = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: '取消上传' }).click();
  expect((await forgotten).status()).toBe(204);
  await send();
  await page.getByText('连接中断,正在重试').waitFor();
  isBroken = false;
}
async function serve(page: Page, field: string, indicator: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: indicator, exact: true }).click();
  await page.keyboard.press('Escape');
}

it('成员单位为两项指标附一份佐证;牵头单位看得到、改不了,别的成员单位看不到;改所证指标,撤回', async () => {
  const accounts = await accountsByUnit();
  const report = await reportOf('挖掘机电液控制');
  const lead = accounts.get(report.leadUnit.id) ?? '';
  const { node } = await (await asAccount(lead)).run<{ node: Report }>(PARTS, { id: report.id });
  const [part, other] = node.parts.filter(({ unitId }) => unitId !== null && unitId !== report.leadUnit.id);

  const member = await open(accounts.get(part?.unitId ?? '') ?? '', report);
  expect(await member.getByRole('button', { name: '上传 佐证材料' }).isDisabled()).toBe(true);
  await serve(member, '选择所证指标', '申请专利');
  await serve(member, '选择所证指标', '授权专利');
  await deliver(member, '示例说明.docx', goodDocx());
  await member.getByText(/文件的实际格式与要求不符/).waitFor();
  await breakingOff(member, () => deliver(member, '示例证书.pdf', goodPdf()));
  await evidence(member).getByRole('link', { name: '示例证书.pdf' }).waitFor();
  await clean(member);

  const office = await open(lead, report);
  await office.getByRole('tab', { name: part?.unitName ?? '' }).click();
  await office.getByRole('link', { name: '示例证书.pdf' }).waitFor();
  await office.getByText('申请专利、授权专利', { exact: true }).waitFor();
  expect(await office.getByRole('button', { name: '撤回“示例证书.pdf”' }).count()).toBe(0);
  await clean(office);
  const stranger = await open(accounts.get(other?.unitId ?? '') ?? '', report);
  expect(await stranger.getByText('示例证书.pdf').count()).toBe(0);

  await serve(member, '“示例证书.pdf”所证指标', '其中:授权发明专利');
  await member.getByText('已办理:修改所证指标').waitFor();
  await member.getByRole('button', { name: '撤回“示例证书.pdf”' }).click();
  await member.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  await evidence(member).getByRole('link', { name: '示例证书.pdf' }).waitFor({ state: 'detached' });
});
