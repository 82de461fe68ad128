import { readdir, readFile } from 'node:fs/promises';
import { fileRefusalLabels } from '@consortium/documents';
import { changeRefusals, downloadRefusal, inputCodes, inputReasons } from '@consortium/domain';
import { describe, expect, it } from 'vitest';
import { requestRefusals } from '../src/http/refusals.ts';

/** 错误代码: docs/api-errors.md says of every code when it comes and what both sentences are; held equal to the code. */
const root = new URL('../../../', import.meta.url);
type Row = readonly [code: string, zh: string, en: string];

// A refusal as the code writes it: its code, then its label, plain or with a value set in.
const TEXT = String.raw`(?:'((?:[^'\\]|\\.)*)'|${'`'}([^${'`'}]*)${'`'})`;
const SPELLED = new RegExp(
  String.raw`(?:new \w+|super)\(\s*'([A-Z][A-Z_]+)',\s*(?:both\(\s*|\{\s*'zh-CN':\s*)${TEXT},\s*(?:en:\s*)?${TEXT}`,
  'g',
);
// A weak password has one code and a reason.
const WEAK = new RegExp(String.raw`weak\(\s*'[A-Z]+',\s*${TEXT},\s*${TEXT}`, 'g');
const plain = (text: string) => text.replace(/\$\{[^}]*\}/g, '…');

async function sources(folder: string): Promise<string[]> {
  const names = await readdir(new URL(folder, root), { recursive: true });
  const files = names.filter(
    // What makes the demo city, and the commands that speak to a terminal, refuse no request.
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^(demo|backup)/.test(name),
  );
  return Promise.all(files.map((name) => readFile(new URL(`${folder}/${name}`, root), 'utf8')));
}

async function spelled(): Promise<Row[]> {
  const texts = [...(await sources('apps/api/src')), ...(await sources('packages/domain/src/kernel'))];
  const refusals = texts.flatMap((text) =>
    [...text.matchAll(SPELLED)].map(
      ([, code = '', a, b, c, d]): Row => [code, plain(a ?? b ?? ''), plain(c ?? d ?? '')],
    ),
  );
  const weak = texts.flatMap((text) =>
    [...text.matchAll(WEAK)].map(
      ([, a, b, c, d]): Row => ['PASSWORD_WEAK', plain(a ?? b ?? ''), plain(c ?? d ?? '')],
    ),
  );
  const tables = [
    inputCodes,
    changeRefusals,
    fileRefusalLabels,
    downloadRefusal.labels,
    requestRefusals,
  ].flatMap((labels) => Object.entries(labels).map(([code, label]): Row => [code, label['zh-CN'], label.en]));
  const reasons = Object.entries(inputReasons).flatMap(([code, labels]) =>
    Object.values(labels).map((label): Row => [code, label['zh-CN'], label.en]),
  );
  return [...refusals, ...weak, ...tables, ...reasons];
}

const documented = async (): Promise<Row[]> => {
  const text = await readFile(new URL('docs/api-errors.md', root), 'utf8');
  return [...text.matchAll(/^\| `([A-Z_]+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, code = '', zh = '', en = '']): Row => [code, zh, en],
  );
};
const sorted = (rows: readonly Row[]) => [...new Set(rows.map((row) => row.join(' | ')))].sort();

describe('docs/api-errors.md', () => {
  it('documents every code with the sentences of the code, and none besides', async () => {
    expect(sorted(await documented())).toEqual(sorted(await spelled()));
  });

  it('misses no refusal that is written in another way', async () => {
    const texts = (await sources('apps/api/src')).join('\n');
    const mentioned = [...texts.matchAll(/new (?:Refused|DomainError)\(\s*'([A-Z_]+)'/g)].map(
      ([, code]) => code,
    );
    const known = new Set((await spelled()).map(([code]) => code));
    expect(mentioned.filter((code) => !known.has(code as string))).toEqual([]);
  });
});
