import { Decimal } from 'decimal.js';
import { type RunningFormation, unitIdsOf } from '../consortium/running-formation.ts';
import type { LedgerSum } from '../fund-management/fund-ledger.ts';
import type { GovernanceFunction } from '../governance/governance-body.ts';
import { yuanPer } from '../values/money.ts';
import type { RegistryFigures } from './figures.ts';

const without = (units: readonly string[], others: readonly string[]): string[] =>
  units.filter((unit) => !others.includes(unit));

/** 名录数 of a period, from who was in before its first day and on its last. */
export function registryFigures(
  before: RunningFormation | null,
  atEnd: RunningFormation | null,
): RegistryFigures {
  const [was, is] = [unitIdsOf(before), unitIdsOf(atEnd)];
  const executive = atEnd?.governanceBodies.filter((body) => body.function === 'EXECUTION') ?? [];
  return {
    MEMBER_COUNT: is.length,
    MEMBERS_JOINED: without(is, was).length,
    MEMBERS_LEFT: without(was, is).length,
    FULLTIME_STAFF: executive.flatMap(({ seats }) => seats.filter(({ isFulltime }) => isFulltime)).length,
  };
}

/** 会议数 of a period, from how often the bodies of each function met. */
export const meetingFigures = (held: ReadonlyMap<GovernanceFunction, number>): RegistryFigures => ({
  DECISION_MEETINGS: held.get('DECISION') ?? 0,
  ADVISORY_MEETINGS: held.get('ADVISORY') ?? 0,
  EXECUTION_MEETINGS: held.get('EXECUTION') ?? 0,
});

/** 台账数 of a period in 万元, exact, from what was booked in it (yuan). */
export function ledgerFigures(sums: readonly Omit<LedgerSum, 'year' | 'use'>[]): RegistryFigures {
  const wan = (isOf: (sum: Omit<LedgerSum, 'year' | 'use'>) => boolean): string =>
    sums
      .filter(isOf)
      .reduce((all, { amount }) => all.plus(amount), new Decimal(0))
      .div(yuanPer.WAN)
      .toFixed();
  const of = (direction: LedgerSum['direction']) => (sum: Pick<LedgerSum, 'direction'>) =>
    sum.direction === direction;
  const government = (direction: LedgerSum['direction']) => (sum: Pick<LedgerSum, 'direction' | 'source'>) =>
    sum.direction === direction && sum.source === 'GOVERNMENT';
  return {
    FUND_INCOME: wan(of('INCOME')),
    FUND_SPENDING: wan(of('SPENDING')),
    FUND_INCOME_GOVERNMENT: wan(government('INCOME')),
    FUND_SPENDING_GOVERNMENT: wan(government('SPENDING')),
  };
}
