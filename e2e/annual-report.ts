import type { Page } from 'playwright-core';
import { act, asPerson, heading } from './browser.ts';
import { asAccount } from './graphql.ts';

export type Report = Readonly<{
  id: string;
  consortium: { name: string };
  leadUnit: { id: string };
  parts: { unitId: string | null; unitName: string; isConfirmed?: boolean }[];
}>;
type User = Readonly<{ account: string; organisation: { id: string } | null }>;
export const year = new Date().getFullYear();

/** 账号 by the global id of their unit. */
export async function accountsByUnit(): Promise<ReadonlyMap<string, string>> {
  const admin = await asAccount('sysadmin');
  const users: User[] = [];
  for (let offset = 0; ; offset += 100) {
    const { users: page } = await admin.run<{ users: { nodes: User[] } }>(
      'query ($offset: Int) { users(first: 100, offset: $offset) { nodes { account organisation { id } } } }',
      { offset },
    );
    users.push(...page.nodes);
    if (page.nodes.length < 100) break;
  }
  return new Map(users.map(({ account, organisation }) => [organisation?.id ?? '', account]));
}
/** 年度报告 of the demo city, by the name of its consortium. */
export async function reportOf(name: string, of = year) {
  const { annualReports } = await (await asAccount('officer')).run<{ annualReports: { nodes: Report[] } }>(
    `query ($search: String, $year: Int) { annualReports(filter: { search: $search, year: $year }) {
      nodes { id consortium { name } leadUnit { id } } } }`,
    { search: name, year: of },
  );
  return annualReports.nodes[0] as Report;
}

export async function open(account: string, { id, consortium }: Report, of = year): Promise<Page> {
  const page = await asPerson(account, `/annualReports/${id}/show`);
  await heading(page, `${consortium.name} · ${of}`);
  return page;
}

/** A column as it comes from a spreadsheet, from one field on downwards. */
export const pasteInto = (page: Page, field: string, text: string) =>
  page.getByRole('textbox', { name: field }).evaluate((input, given) => {
    const data = new DataTransfer();
    data.setData('text', given);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

/** 初审通过, then 审核通过, where no district recommended the consortium. */
export async function accept(page: Page): Promise<void> {
  await page.reload();
  await act(page, '初审通过');
  await page.getByText('待审核').first().waitFor();
  await act(page, '审核通过');
  await page.getByText('审核通过').first().waitFor();
}
