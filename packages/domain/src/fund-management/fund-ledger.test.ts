import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays, yearOf } from '../values/calendar-day.ts';
import { type FundEntryInput, fundDirection, fundEntryInput, fundSource, fundUse } from './fund-entry.ts';
import {
  type Booked,
  entryIssues,
  type LedgerFacts,
  ledgerYears,
  reversalIssues,
  reversalOf,
} from './fund-ledger.ts';

const anEntry = (given: Partial<FundEntryInput> = {}): FundEntryInput => ({
  bookedOn: '2025-03-15',
  direction: 'SPENDING',
  source: 'ENTERPRISE',
  use: 'EQUIPMENT',
  amount: '100',
  voucherNo: '记-1',
  purpose: '',
  ...given,
});
const facts = (given: Partial<LedgerFacts> = {}): LedgerFacts => ({
  today: '2025-06-30',
  establishedOn: '2024-06-18',
  closedYears: [],
  budgets: new Map(),
  allowedUses: new Map(fundSource.terms.map((source) => [source, fundUse.terms])),
  numbered: [],
  spent: [],
  ...given,
});
const codes = (entries: readonly FundEntryInput[], given: Partial<LedgerFacts> = {}) =>
  entryIssues(entries, facts(given)).map(({ code, path }) => `${path.join('.')} ${code}`);

describe('entryIssues', () => {
  it('books what nothing speaks against', () => {
    expect(codes([anEntry()])).toEqual([]);
  });

  it.each([
    ['2025-06-30', []],
    ['2025-07-01', ['entries.0.bookedOn DATE_INVALID']],
    ['2024-06-18', []],
    ['2024-06-17', ['entries.0.bookedOn DATE_INVALID']],
  ])('of %s', (bookedOn, expected) => {
    expect(codes([anEntry({ bookedOn })])).toEqual(expected);
  });

  it('refuses a closed year', () => {
    expect(codes([anEntry()], { closedYears: [2025] })).toEqual(['entries.0.bookedOn FUND_YEAR_CLOSED']);
    expect(codes([anEntry()], { closedYears: [2024] })).toEqual([]);
  });

  it('refuses a voucher used twice in a year, booked or among those given; the next year counts anew', () => {
    const again = 'voucherNo VOUCHER_DUPLICATE';
    expect(codes([anEntry()], { numbered: [anEntry()] })).toEqual([`entries.0.${again}`]);
    expect(codes([anEntry(), anEntry({ bookedOn: '2025-04-01' })])).toEqual([`entries.1.${again}`]);
    expect(codes([anEntry()], { numbered: [anEntry({ bookedOn: '2024-12-31' })] })).toEqual([]);
  });

  it('refuses a use for which money of that source may not be spent', () => {
    const allowedUses = new Map([['GOVERNMENT' as const, ['MATERIALS' as const]]]);
    expect(codes([anEntry({ source: 'GOVERNMENT' })], { allowedUses })).toEqual([
      'entries.0.use FUND_USE_NOT_ALLOWED',
    ]);
    expect(codes([anEntry({ source: 'GOVERNMENT', use: 'MATERIALS' })], { allowedUses })).toEqual([]);
  });

  it.each([
    ['60', '40', []],
    ['60', '40.01', ['entries.0.amount BUDGET_EXCEEDED']],
    ['100', '0.01', ['entries.0.amount BUDGET_EXCEEDED']],
  ])('with %s spent of a budget of 100 takes %s or not', (spent, amount, expected) => {
    const budgets = new Map([[2025, [{ use: 'EQUIPMENT' as const, amount: '100' }]]]);
    const before = [
      { year: 2025, use: 'EQUIPMENT' as const, amount: spent },
      { year: 2024, use: 'EQUIPMENT' as const, amount: '1000' },
    ];
    expect(codes([anEntry({ amount })], { budgets, spent: before })).toEqual(expected);
  });

  it('counts the vouchers given with each other against the budget, and a use without a line has none', () => {
    const budgets = new Map([[2025, [{ use: 'EQUIPMENT' as const, amount: '100' }]]]);
    const two = [anEntry({ amount: '60' }), anEntry({ amount: '60', voucherNo: '记-2' })];
    expect(codes(two, { budgets })).toEqual(['entries.1.amount BUDGET_EXCEEDED']);
    expect(codes([anEntry({ use: 'STAFF' })], { budgets })).toEqual(['entries.0.amount BUDGET_EXCEEDED']);
    const [issue] = entryIssues(two, facts({ budgets }));
    expect(issue?.facts).toEqual({ year: 2025, use: 'EQUIPMENT', budget: '100', spent: '120' });
  });
});

describe('fundEntryInput', () => {
  it.each([
    [{ use: null }, 'FUND_USE_MISPLACED'],
    [{ direction: 'INCOME' }, 'FUND_USE_MISPLACED'],
    [{ amount: '0' }, 'AMOUNT_RANGE'],
    [{ amount: '-1' }, 'AMOUNT_RANGE'],
    [{ amount: '1.234' }, 'AMOUNT_FORMAT'],
  ])('%j is %s', (given, code) => {
    const { error } = fundEntryInput.safeParse({ ...anEntry(), ...given });
    expect(error?.issues.map((issue) => (issue as { params?: { code: string } }).params?.code)).toEqual([
      code,
    ]);
  });
});

describe('a reversal', () => {
  const entry: Booked = anEntry();
  it('is the voucher below zero', () => {
    expect(reversalOf(entry, { bookedOn: '2025-04-01', voucherNo: '记-2' })).toMatchObject({
      amount: '-100',
      use: 'EQUIPMENT',
      voucherNo: '记-2',
    });
  });
  it.each([
    [{ bookedOn: '2025-03-15', voucherNo: '记-2' }, []],
    [{ bookedOn: '2025-03-14', voucherNo: '记-2' }, ['DATE_INVALID']],
    [{ bookedOn: '2025-03-15', voucherNo: '记-1' }, ['VOUCHER_DUPLICATE']],
  ])('%j', (voucher, expected) => {
    const found = reversalIssues(
      voucher,
      entry,
      facts({ numbered: [entry], budgets: new Map([[2025, []]]) }),
    );
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});

it('balances to 0.01 over any history: what is left is all that came less all that went, year by year', () => {
  const cents = fc.integer({ min: 1, max: 10 ** 12 }).map((each) => new Decimal(each).div(100).toFixed());
  const entry = fc.record({
    bookedOn: fc.integer({ min: 0, max: 1500 }).map((days) => plusDays('2024-06-18', days)),
    direction: fc.constantFrom(...fundDirection.terms),
    source: fc.constantFrom(...fundSource.terms),
    use: fc.constantFrom(...fundUse.terms),
    amount: cents,
    isReversed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
      const booked = entries.flatMap(({ isReversed, ...each }, index): Booked[] => {
        const voucher = {
          ...each,
          use: each.direction === 'SPENDING' ? each.use : null,
          voucherNo: `${index}`,
        };
        return isReversed
          ? [voucher, reversalOf(voucher, { ...voucher, voucherNo: `${index}冲` })]
          : [voucher];
      });
      const years = ledgerYears(
        booked.map((each) => ({ ...each, year: yearOf(each.bookedOn) })),
        new Map(),
        [],
      );
      const kept = entries.filter(({ isReversed }) => !isReversed);
      const sum = (direction: string) =>
        kept.reduce(
          (all, each) => (each.direction === direction ? all.plus(each.amount) : all),
          new Decimal(0),
        );
      expect(years.at(-1)?.closing ?? '0').toBe(sum('INCOME').minus(sum('SPENDING')).toFixed());
      years.forEach(({ opening, income, spending, closing, bySource, byUse }, index) => {
        expect(opening).toBe(years[index - 1]?.closing ?? '0');
        expect(new Decimal(opening).plus(income).minus(spending).toFixed()).toBe(closing);
        const added = (rows: readonly { spending: string }[]) =>
          rows.reduce((all, row) => all.plus(row.spending), new Decimal(0)).toFixed();
        expect(added(bySource)).toBe(spending);
        expect(added(byUse)).toBe(spending);
      });
    }),
  );
});
