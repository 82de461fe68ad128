import { inForce } from '@consortium/domain';
import type { Term } from '../queries.ts';

/** 本状态起始日: the day from which the state of a day has held without a break, whatever else changed meanwhile. */
export function stateSince(terms: readonly Term[], day: string): string | null {
  const begun = terms.filter(({ validFrom, validTo }) => validFrom <= day && validFrom !== validTo);
  const now = begun.find((term) => inForce(term, day));
  if (!now) return null;
  const before = begun.findLast(
    ({ validFrom, status }) => validFrom < now.validFrom && status !== now.status,
  );
  return (
    begun.find(({ validFrom }) => before === undefined || validFrom > before.validFrom)?.validFrom ?? null
  );
}
