import { Decimal } from 'decimal.js';
import type { InputIssue } from '../kernel/errors.ts';
import { yearOf } from '../values/calendar-day.ts';
import { inputIssue } from '../values/issue.ts';
import type { BudgetLine, FundDirection, FundEntryInput, FundSource, FundUse } from './fund-entry.ts';

/** 已登账: a voucher, or the reversal of one, whose amount is negative. */
export type Booked = Readonly<{
  bookedOn: string;
  direction: FundDirection;
  source: FundSource;
  use: FundUse | null;
  amount: string;
  voucherNo: string;
}>;

type Voucher = Pick<Booked, 'bookedOn' | 'voucherNo'>;

/** 账目所据: what new vouchers are judged by. */
export type LedgerFacts = Readonly<{
  today: string;
  establishedOn: string;
  closedYears: readonly number[];
  /** Budgets by year; a year without one sets no limit. */
  budgets: ReadonlyMap<number, readonly BudgetLine[]>;
  allowedUses: ReadonlyMap<FundSource, readonly FundUse[]>;
  /** Of what is booked in the years of the new vouchers, those that have one of their numbers. */
  numbered: readonly Voucher[];
  /** What was spent in those years, by year and use. */
  spent: readonly Readonly<{ year: number; use: FundUse; amount: string }>[];
}>;

const total = (amounts: Iterable<string>): Decimal => {
  let sum = new Decimal(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return sum;
};

type Path = readonly (string | number)[];
const numberOf = ({ bookedOn, voucherNo }: Voucher): string => `${yearOf(bookedOn)} ${voucherNo}`;

/** Of any voucher: its day and its number. */
function voucherIssues(
  voucher: Voucher,
  facts: LedgerFacts,
  taken: ReadonlySet<string>,
  path: Path,
): InputIssue[] {
  const { bookedOn, voucherNo } = voucher;
  const { today, establishedOn, closedYears } = facts;
  const year = yearOf(bookedOn);
  const day = [...path, 'bookedOn'];
  return [
    ...(bookedOn > today ? [inputIssue('DATE_INVALID', day, { reason: 'IN_FUTURE' })] : []),
    ...(bookedOn < establishedOn
      ? [inputIssue('DATE_INVALID', day, { reason: 'BEFORE_ESTABLISHMENT', establishedOn })]
      : []),
    ...(closedYears.includes(year) ? [inputIssue('FUND_YEAR_CLOSED', day, { year })] : []),
    ...(taken.has(numberOf(voucher))
      ? [inputIssue('VOUCHER_DUPLICATE', [...path, 'voucherNo'], { year, voucherNo })]
      : []),
  ];
}

/** 判定登账: every reason at once why vouchers cannot be booked, in yuan; each by its place among them. */
export function entryIssues(entries: readonly FundEntryInput[], facts: LedgerFacts): InputIssue[] {
  const { budgets, allowedUses, numbered } = facts;
  const taken = new Set(numbered.map(numberOf));
  const spent = new Map(facts.spent.map(({ year, use, amount }) => [`${year} ${use}`, new Decimal(amount)]));
  const spend = ({ bookedOn, use, amount }: Pick<Booked, 'bookedOn' | 'use' | 'amount'>): Decimal => {
    const key = `${yearOf(bookedOn)} ${use}`;
    const after = (spent.get(key) ?? new Decimal(0)).plus(amount);
    spent.set(key, after);
    return after;
  };
  return entries.flatMap((entry, index) => {
    const { source, use, bookedOn } = entry;
    const path = ['entries', index];
    const issues = voucherIssues(entry, facts, taken, path);
    taken.add(numberOf(entry));
    if (use === null) return issues;
    if (!allowedUses.get(source)?.includes(use))
      issues.push(inputIssue('FUND_USE_NOT_ALLOWED', [...path, 'use'], { source, use }));
    const year = yearOf(bookedOn);
    const lines = budgets.get(year);
    const budget = lines?.find((line) => line.use === use)?.amount ?? '0';
    const after = spend(entry);
    if (lines && after.gt(budget))
      issues.push(
        inputIssue('BUDGET_EXCEEDED', [...path, 'amount'], { year, use, budget, spent: after.toFixed() }),
      );
    return issues;
  });
}

/** 冲销凭证: the same voucher once more, below zero, on a day of its own. */
export const reversalOf = (
  { direction, source, use, amount }: Booked,
  { bookedOn, voucherNo }: Voucher,
): Booked => ({
  bookedOn,
  direction,
  source,
  use,
  amount: new Decimal(amount).neg().toFixed(),
  voucherNo,
});

/** 判定冲销: not before what it takes back; it exceeds no budget, and what it takes back may be allowed no more. */
export const reversalIssues = (reversal: Voucher, entry: Booked, facts: LedgerFacts): InputIssue[] => [
  ...voucherIssues(reversal, facts, new Set(facts.numbered.map(numberOf)), []),
  ...(reversal.bookedOn < entry.bookedOn
    ? [inputIssue('DATE_INVALID', ['bookedOn'], { reason: 'BEFORE_REVERSED', bookedOn: entry.bookedOn })]
    : []),
];

/** 年度账: of one year, in yuan: what was there, what came and went, what is left; exact. */
export type LedgerYear = Readonly<{
  year: number;
  isClosed: boolean;
  opening: string;
  income: string;
  spending: string;
  closing: string;
  bySource: readonly Readonly<{ source: FundSource; income: string; spending: string }>[];
  /** A use without a budget in a year that has one may not be spent for; null where the year has none. */
  byUse: readonly Readonly<{ use: FundUse; spending: string; budget: string | null; left: string | null }>[];
}>;

/** 账目汇总 as the database adds it up: one row for each year, direction, source and use. */
export type LedgerSum = Readonly<{
  year: number;
  direction: FundDirection;
  source: FundSource;
  use: FundUse | null;
  amount: string;
}>;

/** 年度账 of every year in which something was booked, budgeted or closed, the first one first. */
export function ledgerYears(
  sums: readonly LedgerSum[],
  budgets: ReadonlyMap<number, readonly BudgetLine[]>,
  closedYears: readonly number[],
): LedgerYear[] {
  const years = [...new Set([...sums.map(({ year }) => year), ...budgets.keys(), ...closedYears])].sort(
    (one, other) => one - other,
  );
  let balance = new Decimal(0);
  return years.map((year) => {
    const mine = sums.filter((sum) => sum.year === year);
    const of = (direction: FundDirection, isOf: (sum: LedgerSum) => boolean = () => true) =>
      total(mine.flatMap((sum) => (sum.direction === direction && isOf(sum) ? [sum.amount] : [])));
    const [income, spending, opening] = [of('INCOME'), of('SPENDING'), balance];
    balance = balance.plus(income).minus(spending);
    const lines = budgets.get(year) ?? [];
    const sources = [...new Set(mine.map(({ source }) => source))].sort();
    const uses = [
      ...new Set([...mine.flatMap(({ use }) => use ?? []), ...lines.map(({ use }) => use)]),
    ].sort();
    return {
      year,
      isClosed: closedYears.includes(year),
      opening: opening.toFixed(),
      income: income.toFixed(),
      spending: spending.toFixed(),
      closing: balance.toFixed(),
      bySource: sources.map((source) => ({
        source,
        income: of('INCOME', (sum) => sum.source === source).toFixed(),
        spending: of('SPENDING', (sum) => sum.source === source).toFixed(),
      })),
      byUse: uses.map((use) => {
        const spent = of('SPENDING', (sum) => sum.use === use);
        const budget = lines.find((line) => line.use === use)?.amount ?? (budgets.has(year) ? '0' : null);
        const left = budget === null ? null : new Decimal(budget).minus(spent).toFixed();
        return { use, spending: spent.toFixed(), budget, left };
      }),
    };
  });
}
