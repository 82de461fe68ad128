import { readFile } from 'node:fs/promises';
import { type ImportKind, importKind } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { mayImport } from '../data-import/check.ts';
import { checkWorkbook, MOST_BYTES } from '../data-import/workbook.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import { refuseStrangers } from '../strangers.ts';
import type { Destination } from './destination.ts';
import { type HeldTicket, useTicket } from './ticket.ts';

/** 导入表: tried row by row and put on record; the file itself is not kept. */
export function workbookOf(context: Context, ticket: HeldTicket, kind: ImportKind): Destination {
  mayImport(context, kind);
  // What the rows would change is told: a token that only writes does not get it.
  refuseStrangers(context, 'create', 'READ');
  return {
    title: importKind.labels[kind]['zh-CN'],
    maxBytes: MOST_BYTES,
    async take({ path, size }, name) {
      const use = (tx: Transaction, recordId: string) => useTicket(tx, ticket, { size, recordId });
      const id = await checkWorkbook(context, kind, { name, bytes: await readFile(path) }, use);
      return { id: globalId('DataImport', id) };
    },
  };
}
