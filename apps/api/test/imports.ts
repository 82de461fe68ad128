import { isImportRefusal, readImport } from '@consortium/documents';
import { type ImportKind, importForms, importGrounds, type ReadLine } from '@consortium/domain';
import { expect } from 'vitest';
import type { Client } from './api.ts';

/** 导入 as a client does it: a file in, what became of its rows, the acts on it. */
type Issue = Readonly<{ code: string; at: string; hint: { 'zh-CN': string; en: string } | null }>;
type Row = Readonly<{
  key: string;
  name: string;
  verdict: string;
  recordId: string | null;
  issues: Issue[];
  doubts: { en: string }[];
  changes: { path: string; from: unknown; to: unknown }[];
}>;
type Job = Readonly<{ id: string; status: string; done: number; total: number; current: string }>;
type Import = Readonly<{
  id: string;
  status: string;
  version: number;
  openActions: string[];
  rows: Row[];
  problemCode: string | null;
  problemRows: { name: string; issues: Issue[] }[];
  job: Job | null;
}>;

const problem = '... on Problem { code message facts }';
const shown = `id status version openActions rows { key name verdict recordId issues doubts changes }
  problemCode problemRows job { id status done total current }`;
const ONE = `query ($id: ID!) { node(id: $id) { ... on DataImport { ${shown} } } }`;
const act = (name: string, args = '', given = '') =>
  `mutation ($id: ID!, $version: Int, $key: String${args}) {
    result: ${name}(id: $id, version: $version, idempotencyKey: $key${given}) {
      __typename ... on DataImport { ${shown} } ... on ConfirmationNeeded { warnings } ${problem} } }`;
export const APPLY = act(
  'applyImport',
  ', $onlyGood: Boolean, $confirmed: Boolean',
  ', onlyGood: $onlyGood, confirmed: $confirmed',
);
export const CANCEL = act('cancelImport');
export const UNDO = act('undoImport', ', $reason: String', ', reason: $reason');
export const DISCARD = act('discardImport');

type Result = Import & {
  __typename: string;
  code: string;
  message: string;
  facts: { rows: { name: string }[] };
  warnings: string[];
};
export const run = async (client: Client, document: string, variables: object): Promise<Result> => {
  const { data, errors } = await client.run(document, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { result: Result }).result;
};
export const one = async (client: Client, id: string) =>
  ((await client.run(ONE, { id })).data as unknown as { node: Import | null }).node;

/** Confirms, and waits until what was begun has come to an end. */
export async function apply(client: Client, variables: object): Promise<Result> {
  const answer = await run(client, APPLY, variables);
  if (answer.status !== 'WRITING') return answer;
  const ended = async () => (await one(client, answer.id))?.status;
  await expect.poll(ended, { timeout: 100_000, interval: 20 }).not.toBe('WRITING');
  return { ...answer, ...(await one(client, answer.id)) } as Result;
}

/** One kind's own door on the wire. */
export function importsOf(kind: ImportKind) {
  const path = `/imports/${importGrounds[kind].list}`;
  const put = (client: Client, bytes: Uint8Array, name = '示例.xlsx') =>
    client.send(`${path}?name=${encodeURIComponent(name)}`, { method: 'PUT', body: bytes as never });
  const check = async (client: Client, bytes: Uint8Array): Promise<Import> => {
    const response = await put(client, bytes);
    if (response.status !== 201) throw new Error(await response.text());
    return (await one(client, ((await response.json()) as { id: string }).id)) as Import;
  };
  const filled = async (client: Client) =>
    new Uint8Array(await (await client.send(`${path}?filled`)).arrayBuffer());
  return { put, check, filled };
}

export const uuid = (id: string) => id.replace(/^\w+_/, '');

/** Every text of a workbook of the form; what stands below another in a list says nothing. */
export async function textsIn(kind: ImportKind, bytes: Uint8Array) {
  const read = await readImport(importForms[kind], bytes, { maxBytes: 10 * 1024 * 1024 });
  if (isImportRefusal(read)) throw new Error(read.code);
  const said = ({ cells }: ReadLine) =>
    JSON.stringify(Object.entries(cells).map(([path, { text }]) => [path, text]));
  return read.rows.map((row) => [said(row), ...Object.values(row.lists).flat().map(said).toSorted()]);
}
