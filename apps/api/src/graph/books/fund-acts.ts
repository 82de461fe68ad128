import { dayText, storedDay } from '@consortium/database/rows';
import {
  budgetInput,
  budgetLabels,
  budgetLineInput,
  budgetLineLabels,
  dayOf,
  entryIssues,
  fundEntriesInput,
  fundEntryInput,
  fundEntryLabels,
  InvalidInput,
  NotFound,
  parseInput,
  Refused,
  recordId,
  reversalIssues,
  reversalOf,
  yearOf,
} from '@consortium/domain';
import { z } from 'zod';
import type { Context, Transaction } from '../../context.ts';
import type { LoadedConsortium } from '../../registry/consortium.ts';
import { ledgerFactsOf } from '../../registry/ledger.ts';
import type { DoorOf } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { bookAct, bookField } from './books.ts';

type Door = DoorOf<LoadedConsortium>;

const EntryData = inputOf('FundEntry', fundEntryInput, fundEntryLabels);
inputOf('FundBudgetLine', budgetLineInput, budgetLineLabels);
const BudgetData = inputOf('FundBudget', budgetInput, budgetLabels);
const entriesGiven = z.object({ entries: fundEntriesInput });
const yearGiven = z.object({ year: budgetInput.shape.year });

const booking = { action: 'keepLedger', keepsVersion: true } as const;
const bookingOf = (given: unknown, { viewer }: Context) => {
  const { entries } = parseInput(entriesGiven, given);
  return {
    input: entries,
    change: async ({ tx, record, now }: Door) => {
      const issues = entryIssues(entries, await ledgerFactsOf(tx, record, entries, dayOf(now)));
      if (issues.length > 0) throw new InvalidInput(issues);
      await tx.fundEntry.createMany({
        data: entries.map((entry) => ({
          ...entry,
          bookedOn: storedDay(entry.bookedOn) as Date,
          consortiumId: record.id,
          bookedById: viewer?.id as string,
        })),
      });
      return {
        changes: entries.map((entry) => ({
          path: `fundEntries.${entry.voucherNo}`,
          from: null,
          to: entry,
        })),
      };
    },
  };
};
/** 登账: by itself and each voucher of an import alike. */
export const bookFundEntries = (context: Context, id: string, entries: readonly unknown[]): Promise<string> =>
  bookAct(context, { ...booking, id, ...bookingOf({ entries }, context) });

bookField('bookFundEntries', {
  ...booking,
  description: '登账,一笔或多笔;有一笔不能登,则都不登。 Books vouchers, all of them or none.',
  args: (arg) => ({ entries: arg({ type: [EntryData], required: true }) }),
  prepare: bookingOf,
});

const reversalGiven = z.object({
  entryId: recordId,
  bookedOn: fundEntryInput.shape.bookedOn,
  voucherNo: fundEntryInput.shape.voucherNo,
});

/** 冲销: the same voucher once more, below zero, on a day of its own. */
async function reverse(
  { tx, record, now }: Door,
  { entryId, bookedOn, voucherNo }: z.output<typeof reversalGiven>,
  { viewer }: Context,
  reason: string,
) {
  const entry = await tx.fundEntry.findFirst({
    where: { id: entryId, consortiumId: record.id },
    include: { reversedBy: { select: { voucherNo: true } } },
  });
  if (!entry) throw new NotFound();
  if (entry.reversedBy || entry.reversesId)
    throw new Refused(
      'FUND_ENTRY_REVERSED',
      { 'zh-CN': '该凭证已冲销,或本身是冲销凭证', en: 'It is reversed already, or reverses another itself' },
      { voucherNo: entry.voucherNo },
    );
  const booked = { ...entry, bookedOn: dayText(entry.bookedOn) as string, amount: entry.amount.toFixed() };
  const reversal = reversalOf(booked, { bookedOn, voucherNo });
  const issues = reversalIssues(reversal, booked, await ledgerFactsOf(tx, record, [reversal], dayOf(now)));
  if (issues.length > 0) throw new InvalidInput(issues);
  await tx.fundEntry.create({
    data: {
      ...reversal,
      purpose: reason,
      bookedOn: storedDay(bookedOn) as Date,
      consortiumId: record.id,
      reversesId: entry.id,
      bookedById: viewer?.id as string,
    },
    select: { id: true },
  });
  return { changes: [{ path: `fundEntries.${voucherNo}`, from: null, to: reversal }] };
}

const reversing = { action: 'reverseFundEntry', keepsVersion: true } as const;
const reversingOf = (given: unknown, context: Context, reason: string) => {
  const input = parseInput(reversalGiven, given);
  return { input, change: (door: Door) => reverse(door, input, context, reason) };
};
type Reversed = Readonly<{
  id: string;
  reason: string;
  entryId: string;
  bookedOn: unknown;
  voucherNo: unknown;
}>;
/** 冲销: by itself and each of an import alike. */
export const reverseFundEntry = (context: Context, { id, reason, ...given }: Reversed): Promise<string> =>
  bookAct(context, { ...reversing, id, reason, ...reversingOf(given, context, reason) });

bookField('reverseFundEntry', {
  ...reversing,
  description: '冲销一笔凭证,须填写理由。 Takes a voucher back by another below zero, with a reason.',
  args: (arg) => ({
    entryId: arg.id({ required: true, description: '凭证。 The voucher, `FundEntry.id`.' }),
    bookedOn: arg({ type: 'CalendarDay', required: true, description: '冲销日期。 Booked on.' }),
    voucherNo: arg.string({
      required: true,
      description: '冲销凭证号。 The voucher number of the reversal.',
    }),
  }),
  prepare: (given, context) => reversingOf(given, context, String(given.reason ?? '').trim()),
});

const budgetOf = async (tx: Transaction, consortiumId: string, year: number) =>
  Object.fromEntries(
    (await tx.fundBudgetLine.findMany({ where: { consortiumId, year }, orderBy: { use: 'asc' } })).map(
      ({ use, amount }) => [use, amount.toFixed()],
    ),
  );
const isClosed = async (tx: Transaction, consortiumId: string, year: number) =>
  (await tx.closedFundYear.count({ where: { consortiumId, year } })) > 0;
const closedRefusal = (year: number) =>
  new Refused(
    'FUND_YEAR_CLOSED',
    { 'zh-CN': `${year} 年度已结账`, en: `The books of ${year} are closed` },
    { year },
  );

bookField('setFundBudget', {
  action: 'keepLedger',
  description:
    '编制一个年度的预算;没有列出的用途即没有预算。 Sets the budget of a year; a use left out has none.',
  args: (arg) => ({ budget: arg({ type: BudgetData, required: true }) }),
  prepare: (given) => {
    const { year, lines } = parseInput(budgetInput, given.budget);
    return {
      input: [year, lines],
      change: async ({ tx, record }: Door) => {
        if (await isClosed(tx, record.id, year)) throw closedRefusal(year);
        const before = await budgetOf(tx, record.id, year);
        await tx.fundBudgetLine.deleteMany({ where: { consortiumId: record.id, year } });
        await tx.fundBudgetLine.createMany({
          data: lines.map((line) => ({ ...line, consortiumId: record.id, year })),
        });
        return {
          changes: [{ path: `fundBudget.${year}`, from: before, to: await budgetOf(tx, record.id, year) }],
        };
      },
    };
  },
});

bookField('closeFundYear', {
  action: 'closeFundYear',
  description: '结账:该年度不能再登账。 Closes the books of a year that is over.',
  keepsVersion: true,
  args: (arg) => ({ year: arg.int({ required: true }) }),
  prepare: (given) => {
    const { year } = parseInput(yearGiven, given);
    return {
      input: year,
      change: async ({ tx, record, now }: Door) => {
        if (year >= yearOf(dayOf(now)))
          throw new Refused(
            'FUND_YEAR_NOT_OVER',
            { 'zh-CN': `${year} 年度尚未结束`, en: `${year} is not over yet` },
            { year },
          );
        if (await isClosed(tx, record.id, year)) throw closedRefusal(year);
        await tx.closedFundYear.create({ data: { consortiumId: record.id, year }, select: { year: true } });
        return { changes: [{ path: 'closedFundYear', from: null, to: year }] };
      },
    };
  },
});

bookField('reopenFundYear', {
  action: 'reopenFundYear',
  description: '重新开账,须填写理由。 Opens the books of a year again, with a reason.',
  keepsVersion: true,
  args: (arg) => ({ year: arg.int({ required: true }) }),
  prepare: (given) => {
    const { year } = parseInput(yearGiven, given);
    return {
      input: year,
      change: async ({ tx, record }: Door) => {
        const { count } = await tx.closedFundYear.deleteMany({ where: { consortiumId: record.id, year } });
        if (count === 0)
          throw new Refused(
            'FUND_YEAR_OPEN',
            { 'zh-CN': `${year} 年度没有结账`, en: `The books of ${year} are open` },
            { year },
          );
        return { changes: [{ path: 'closedFundYear', from: year, to: null }] };
      },
    };
  },
});
