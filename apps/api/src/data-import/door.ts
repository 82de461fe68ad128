import type { ImportForm, ImportKind, Label, Plain } from '@consortium/domain';
import type { z } from 'zod';
import type { Context, Transaction } from '../context.ts';
import { directionDoor } from './direction-door.ts';
import { districtDoor } from './district-door.ts';
import { expertDoor } from './expert-door.ts';
import { indicatorDoor } from './indicator-door.ts';
import { ledgerDoor } from './ledger-door.ts';
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
  /** Where the order of a record's lists says something. */
  isOrdered?: true;
  /** Where rows are judged by those before them, as vouchers of one account are: all are rehearsed together. */
  isOneAccount?: true;
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
  doubtsOf?: (
    tx: Transaction,
    given: readonly Readonly<{ key: string; name: string }>[],
  ) => Promise<ReadonlyMap<string, Label>>;
  versionsOf: (tx: Transaction, ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Takes back what an import made; the database refuses where another record refers to it. None is made where it is left out. */
  takeBack?: (context: Context, tx: Transaction, made: Made) => Promise<unknown>;
  /** The list that an export reads, and a row of it as the sheets tell it; null where it is not told, or not wholly to be seen. */
  list: Readonly<{
    filterType: string;
    orderType: string;
    nodes: string;
    /** Where an export has its own order. */
    orderBy?: string;
    toInput: (
      node: Record<string, unknown>,
      at: number,
      all: readonly Record<string, unknown>[],
    ) => Plain | null;
  }>;
}>;

/** 导入之门 of each kind. */
export const importDoors: Readonly<Record<ImportKind, ImportDoor>> = {
  ORGANISATIONS: organisationDoor,
  EXPERTS: expertDoor,
  DISTRICTS: districtDoor,
  DIRECTIONS: directionDoor,
  INDICATORS: indicatorDoor,
  LEDGER_ENTRIES: ledgerDoor,
};
