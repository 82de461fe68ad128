import { dayText } from '@consortium/database/rows';
import {
  type Booked,
  type InputCode,
  InvalidInput,
  inputIssue,
  isCalendarDay,
  keyOf,
  ledgerForm,
  ledgerSheet,
  type Plain,
  Refused,
  reversalOf,
  yearOf,
} from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { bookFundEntries, reverseFundEntry } from '../graph/books/fund-acts.ts';
import type { ImportDoor, Path, StoredRecord } from './door.ts';

const whole = {
  consortium: true,
  reverses: { select: { voucherNo: true, bookedOn: true } },
} as const;
type Row = Awaited<ReturnType<typeof read>>[number];

/** The vouchers of the consortia and days that the keys name; keys are of number, day and voucher. */
function read(tx: Transaction, keys: readonly string[]) {
  const parts = keys.map((key) => key.split(' '));
  const days = parts.flatMap(([, day = '']) => (isCalendarDay(day) ? [new Date(day)] : []));
  const numbers = parts.flatMap(([number = '']) => number);
  return tx.fundEntry.findMany({
    where: { consortium: { number: { in: numbers, mode: 'insensitive' } }, bookedOn: { in: days } },
    include: whole,
  });
}

const keyOfRow = ({ consortium, bookedOn, voucherNo }: Row): string =>
  [keyOf(consortium.number), dayText(bookedOn), keyOf(voucherNo)].join(' ');

function stored(row: Row): StoredRecord {
  const { id, consortium, bookedOn, direction, source, use, amount, voucherNo, purpose, reverses } = row;
  return {
    ...{ id, version: 1, name: voucherNo, row: consortium },
    input: {
      ...{ consortium: consortium.number, direction, source, use, voucherNo, purpose },
      bookedOn: dayText(bookedOn),
      amount: amount.toFixed(),
      reversesNo: reverses?.voucherNo ?? null,
      reversesOn: dayText(reverses?.bookedOn ?? null),
    },
  };
}

const refuse = (code: InputCode, path: string, facts: Readonly<Record<string, unknown>> = {}) =>
  new InvalidInput([inputIssue(code, [path], facts)]);
const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The voucher that a row takes back, if it differs from it in nothing but the sign. */
async function takenBack(
  { database }: Context,
  consortiumId: string,
  { reversesNo, reversesOn, ...row }: Plain,
) {
  const [voucherNo, day] = [textIn(reversesNo), textIn(reversesOn)];
  const year = isCalendarDay(day) ? yearOf(day) : 0;
  const entry = await database.fundEntry.findFirst({ where: { consortiumId, year, voucherNo } });
  if (!entry) throw refuse('VOUCHER_UNKNOWN', 'reversesNo', { voucherNo });
  const booked = { ...entry, bookedOn: day, amount: entry.amount.toFixed() } as Booked;
  const expected = reversalOf(booked, { bookedOn: '', voucherNo: '' });
  const fields = ['direction', 'source', 'use', 'amount'] as const;
  // -1,200.50 is -1200.5.
  const amount = ledgerSheet.shape.amount.safeParse(row.amount).data;
  const given: Plain = { ...row, amount };
  const other = fields.find((field) => (given[field] ?? null) !== expected[field]);
  if (other) throw refuse('REVERSAL_DIFFERS', other);
  return entry.id;
}

/** 登账或冲销: what a row asks for; gives the voucher that came of it. */
async function book(context: Context, { consortium, ...row }: Plain): Promise<string> {
  const { database } = context;
  const number = textIn(consortium);
  const found = await database.consortium.findFirst({
    where: { number: { equals: number, mode: 'insensitive' } },
    select: { id: true },
  });
  if (!found) throw refuse('CONSORTIUM_UNKNOWN', 'consortium', { number });
  const { reversesNo, reversesOn, ...entry } = row;
  const { bookedOn, voucherNo, purpose } = entry;
  if (textIn(reversesNo) === '' && textIn(reversesOn) === '')
    await bookFundEntries(context, found.id, [entry]);
  else
    await reverseFundEntry(context, {
      ...{ id: found.id, bookedOn, voucherNo, reason: textIn(purpose) },
      entryId: await takenBack(context, found.id, row),
    });
  const { id } = await database.fundEntry.findFirstOrThrow({
    where: { consortiumId: found.id, year: yearOf(String(bookedOn)), voucherNo: textIn(voucherNo) },
    select: { id: true },
  });
  return id;
}

/** 经费收支导入: through bookFundEntries and reverseFundEntry; nothing booked is written over, and undoing reverses. */
export const ledgerDoor: ImportDoor = {
  form: ledgerForm,
  schema: ledgerSheet,
  isOneAccount: true,
  find: async (tx, keys) =>
    new Map((await read(tx, keys)).map((row): [string, StoredRecord] => [keyOfRow(row), stored(row)])),
  create: book,
  update: async () => {
    throw new Refused('VOUCHER_BOOKED', {
      'zh-CN': '凭证已登账,不能改写;有误的请冲销后另登',
      en: 'The voucher is booked and is never rewritten; reverse it and book another',
    });
  },
  pathOf: ([head = '', index, ...rest]): Path => (head === 'entries' && index !== undefined ? rest : [head]),
  // One that was reversed since is not as the import left it.
  versionsOf: async (tx, ids) => {
    const rows = await tx.fundEntry.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, reversedBy: { select: { id: true } } },
    });
    return new Map(rows.map(({ id, reversedBy }) => [id, reversedBy ? 2 : 1]));
  },
  takeBack: async (context, tx, { id, reason }) => {
    const { consortiumId, bookedOn, voucherNo } = await tx.fundEntry.findUniqueOrThrow({ where: { id } });
    await reverseFundEntry(context, {
      ...{ id: consortiumId, entryId: id, reason },
      bookedOn: dayText(bookedOn),
      voucherNo: `${voucherNo}冲`,
    });
  },
  list: {
    filterType: 'FundEntryFilter',
    orderType: 'FundEntryOrder',
    // As they were booked: each is judged by those before it.
    orderBy: 'ENTERED',
    nodes: `consortium { number } bookedOn direction source use amount voucherNo purpose
      reverses { voucherNo bookedOn }`,
    toInput: ({ consortium, reverses, ...entry }) => {
      const back = reverses as Readonly<{ voucherNo: string; bookedOn: string }> | null;
      return {
        ...entry,
        consortium: (consortium as Readonly<{ number: string }>).number,
        reversesNo: back?.voucherNo ?? null,
        reversesOn: back?.bookedOn ?? null,
      };
    },
  },
};
