import { readMany, selectRows } from '@consortium/database';
import { Prisma } from '@consortium/database/client';
import { dayText } from '@consortium/database/rows';
import {
  type BudgetLine,
  type FundEntryInput,
  type FundUse,
  type LedgerFacts,
  type LedgerSum,
  type LedgerYear,
  ledgerYears,
  yearOf,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import type { LoadedConsortium } from './consortium.ts';

type Of<Item> = Readonly<{ consortiumId: string }> & Item;

type Budgets = Map<number, readonly BudgetLine[]>;
const budgetsFrom = (
  rows: readonly Readonly<{ year: number; use: BudgetLine['use']; amount: Prisma.Decimal }>[],
) =>
  new Map(
    [...Map.groupBy(rows, ({ year }) => year)].map(([year, lines]) => [
      year,
      lines.map(({ use, amount }) => ({ use, amount: amount.toFixed() })),
    ]),
  ) as Budgets;

/** 年度账 of some consortia, in three statements however many there are. */
export async function ledgersOf(
  database: Transaction,
  consortiumIds: readonly string[],
): Promise<Map<string, LedgerYear[]>> {
  const where = { consortiumId: { in: [...consortiumIds] } };
  const [sums, budgets, closed] = await Promise.all([
    selectRows<Of<LedgerSum>>(
      database,
      Prisma.sql`SELECT consortium_id AS "consortiumId", year, direction, source, "use", trim_scale(sum(amount))::text AS amount
        FROM fund_entry WHERE consortium_id = ANY(${[...consortiumIds]}::uuid[])
        GROUP BY consortium_id, year, direction, source, "use"`,
    ),
    readMany(database, 'FundBudgetLine', {
      where,
      orderBy: { use: 'asc' },
      select: { consortiumId: true, year: true, use: true, amount: true },
    }),
    readMany(database, 'ClosedFundYear', { where, select: { consortiumId: true, year: true } }),
  ]);
  const own = <Row>(rows: readonly Of<Row>[], id: string) => rows.filter((row) => row.consortiumId === id);
  return new Map(
    consortiumIds.map((id) => [
      id,
      ledgerYears(
        own(sums, id),
        budgetsFrom(own(budgets, id)),
        own(closed, id).map(({ year }) => year),
      ),
    ]),
  );
}

/** 登账所据: what new vouchers of a consortium are judged by; the consortium is locked, so nothing moves meanwhile. */
export async function ledgerFactsOf(
  tx: Transaction,
  { id, establishedOn }: LoadedConsortium,
  entries: readonly Pick<FundEntryInput, 'bookedOn' | 'voucherNo'>[],
  today: string,
): Promise<LedgerFacts> {
  const years = [...new Set(entries.map(({ bookedOn }) => yearOf(bookedOn)))];
  const where = { consortiumId: id, year: { in: years } };
  const closed = await tx.closedFundYear.findMany({ where });
  const lines = await tx.fundBudgetLine.findMany({ where });
  const settings = await tx.fundSourceSetting.findMany();
  const numbered = await tx.fundEntry.findMany({
    where: { ...where, voucherNo: { in: entries.map(({ voucherNo }) => voucherNo) } },
    select: { bookedOn: true, voucherNo: true },
  });
  // Summed there: a year has thousands of vouchers, and an import asks for each of its own.
  const spent = await tx.fundEntry.groupBy({
    by: ['year', 'use'],
    where: { ...where, direction: 'SPENDING' },
    _sum: { amount: true },
  });
  return {
    today,
    establishedOn: dayText(establishedOn) as string,
    closedYears: closed.map(({ year }) => year),
    budgets: budgetsFrom(lines),
    allowedUses: new Map(settings.map(({ source, allowedUses }) => [source, allowedUses])),
    numbered: numbered.map(({ bookedOn, voucherNo }) => ({
      bookedOn: dayText(bookedOn) as string,
      voucherNo,
    })),
    spent: spent.map(({ year, use, _sum }) => ({
      year,
      use: use as FundUse,
      amount: _sum.amount?.toFixed() ?? '0',
    })),
  };
}
