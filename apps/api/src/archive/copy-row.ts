import type { Manifest } from './manifest.ts';

type Field = Manifest['records'][number]['fields'][number];
type Row = Readonly<Record<string, unknown>>;

// The types of the language do not know these two of its parts yet.
type Exact = Readonly<{
  rawJSON: (text: string) => unknown;
  parse: (
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ) => Row;
}>;
const exactJson = JSON as unknown as Exact;

/** 原样: a record as it was written; its numbers come back digit for digit, however long they are. */
export const recordIn = (line: string): Row =>
  exactJson.parse(line, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? exactJson.rawJSON(source) : value,
  );

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const copied = (text: string): string => text.replace(/[\\\n\r\t]/g, (each) => escapes[each] ?? each);

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const element = (value: unknown): string =>
  value === null ? 'NULL' : `"${plain(value).replace(/["\\]/g, '\\$&')}"`;

function cell({ type, isList }: Field, value: unknown): string {
  if (value === null) return '\\N';
  if (isList) return copied(`{${(value as readonly unknown[]).map(element).join(',')}}`);
  return copied(type === 'jsonb' ? JSON.stringify(value) : plain(value));
}

/** 一行 as PostgreSQL's COPY reads it; null where the record has other fields than the manifest says. */
export function copyRow(fields: readonly Field[], record: Row): string | null {
  const isWhole =
    Object.keys(record).length === fields.length && fields.every(({ name }) => Object.hasOwn(record, name));
  return isWhole ? `${fields.map((field) => cell(field, record[field.name])).join('\t')}\n` : null;
}
