import { createHash } from 'node:crypto';
import { isImportRefusal, readImport } from '@consortium/documents';
import { type ImportKind, importForms, Refused } from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Context } from '../context.ts';
import { FileRefused } from '../uploads/file-refused.ts';
import { checkImport, type Settle } from './check.ts';
import { importDoors } from './door.ts';

/** A thousand rows are some hundred kilobytes, with long texts some megabytes. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** Who may make records of a kind may import them. */
export function mayImport({ access }: Pick<Context, 'access'>, kind: ImportKind): void {
  if (!access.mayEver('create', 'DataImport') || !access.mayEver('create', importDoors[kind].subject))
    throw new Forbidden({ action: 'create' });
}

type Workbook = Readonly<{ name: string; bytes: Uint8Array }>;

/** 导入表的预检: read, then every row tried; gives the import on record. */
export async function checkWorkbook(
  context: Context,
  kind: ImportKind,
  { name, bytes }: Workbook,
  settle?: Settle,
): Promise<string> {
  const read = await readImport(importForms[kind], bytes, { maxBytes: MOST_BYTES });
  if (isImportRefusal(read)) throw new FileRefused(read.code, read.facts);
  if (read.rows.length + read.strays.length === 0) throw noRows();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return checkImport(context, kind, { name, sha256 }, read, settle);
}

const noRows = () =>
  new Refused('IMPORT_WITHOUT_ROWS', {
    'zh-CN': '表中没有要导入的行(标为示例的行不算)',
    en: 'The file has no rows to import (those marked as examples do not count)',
  });
