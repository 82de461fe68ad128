import type { ImportForm, ImportKind, Label, Plain } from '@consortium/domain';
import type { z } from 'zod';
import type { Context, Transaction } from '../context.ts';
import { expertDoor } from './expert-door.ts';
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

export type Path = readonly (string | number)[];
export type Made = Readonly<{ id: string; name: string; reason: string }>;

/** 导入之门: how rows of a kind reach the one write that a single record goes through. */
export type ImportDoor = Readonly<{
  form: ImportForm;
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
  /** Where the sheets have what the write speaks of, if they tell it in another shape. */
  pathOf?: (path: Path, input: Plain) => Path;
  /** What does not look right about new rows and may be right, by key. */
  doubtsOf: (
    tx: Transaction,
    given: readonly Readonly<{ key: string; name: string }>[],
  ) => Promise<ReadonlyMap<string, Label>>;
  versionsOf: (tx: Transaction, ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Takes back what an import made; the database refuses where another record refers to it. */
  takeBack: (context: Context, tx: Transaction, made: Made) => Promise<unknown>;
  /** The list that an export reads, and a row of it as input; null where the viewer may not see all of it. */
  list: Readonly<{
    filterType: string;
    orderType: string;
    nodes: string;
    toInput: (node: Record<string, unknown>) => Plain | null;
  }>;
}>;

/** 导入之门 of each kind. */
export const importDoors: Readonly<Record<ImportKind, ImportDoor>> = {
  ORGANISATIONS: organisationDoor,
  EXPERTS: expertDoor,
};
