import type { ImportForm, ImportKind, Label, Plain, Subject } from '@consortium/domain';
import type { z } from 'zod';
import type { Context, Transaction } from '../context.ts';
import { organisationDoor } from './organisation-door.ts';

/** 已有记录: as its own write would be given it. */
export type StoredRecord = Readonly<{
  id: string;
  version: number;
  name: string;
  /** What abilities decide by. */
  row: object;
  input: Plain;
}>;

/** 导入之门: how rows of a kind reach the one write that a single record goes through. */
export type ImportDoor = Readonly<{
  form: ImportForm;
  subject: Subject;
  /** The shape of the input, for comparing only: what may be written, the write says. */
  schema: z.ZodType;
  /** The records of these keys, in a constant number of statements. */
  find: (tx: Transaction, keys: readonly string[]) => Promise<ReadonlyMap<string, StoredRecord>>;
  create: (context: Context, input: Plain, confirmed: boolean) => Promise<string>;
  update: (
    context: Context,
    record: Readonly<{ id: string; version: number; reason: string | null }>,
    input: Plain,
    confirmed: boolean,
  ) => Promise<string>;
  /** What does not look right about new rows and may be right, by key. */
  doubtsOf: (
    tx: Transaction,
    given: readonly Readonly<{ key: string; name: string }>[],
  ) => Promise<ReadonlyMap<string, Label>>;
  versionsOf: (tx: Transaction, ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Takes a record away that an import made; the database refuses where another one refers to it. */
  remove: (tx: Transaction, id: string) => Promise<unknown>;
  /** The list that an export reads, and a row of it as input; null where the viewer may not see all of it. */
  list: Readonly<{
    name: string;
    filterType: string;
    orderType: string;
    nodes: string;
    toInput: (node: Record<string, unknown>) => Plain | null;
  }>;
}>;

export const importDoors: Readonly<Record<ImportKind, ImportDoor>> = { ORGANISATIONS: organisationDoor };
