import { Decimal } from 'decimal.js';
import type { LeadProfile } from '../../../application/subject.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { financialYearLabels } from '../../../organisation/financial-year.ts';
import { yearOf } from '../../../values/calendar-day.ts';
import { joined } from '../wording.ts';

export type Figure = 'mainRevenue' | 'salesRevenue' | 'rdExpense';

/** 完整会计年度: years before the current one, and what the unit reported for them. */
export type CompleteYears = Readonly<{
  /** 2021–2023 年. */
  span: Label;
  count: number;
  /** Months operated in these years; a unit founded within them has fewer than twelve a year. */
  months: number;
  total: (figure: Figure) => Decimal;
  /** What is not reported; nothing may be computed then. */
  missing: Label | null;
}>;

/** The last `count` complete years, or the years operated where the unit was founded later (一(二)3). */
export function completeYears(
  { foundedOn, financialYears }: LeadProfile,
  figures: readonly Figure[],
  today: string,
  count: number,
): CompleteYears {
  const first = yearOf(today) - count;
  const foundedIn = foundedOn === null ? first : yearOf(foundedOn);
  const wanted = Array.from({ length: count }, (_, index) => first + index).filter(
    (year) => year >= foundedIn,
  );
  const given = wanted.flatMap((year) => financialYears.find((each) => each.year === year) ?? []);
  const gaps = wanted.flatMap((year) => {
    const reported = given.find((each) => each.year === year);
    const lacking = figures.filter((figure) => (reported?.[figure] ?? null) === null);
    if (lacking.length === 0) return [];
    const names = joined(
      lacking.map((figure) => financialYearLabels[figure]),
      '、',
      ', ',
    );
    return [both(`${year} 年${names['zh-CN']}`, `${names.en} of ${year}`)];
  });
  const [from, to] = [wanted[0], wanted.at(-1)];
  const span = from === to ? `${to}` : `${from}–${to}`;
  return {
    span: both(`${span} 年`, span),
    count: wanted.length,
    months: given.reduce((sum, { monthsOperated }) => sum + monthsOperated, 0),
    total: (figure) => given.reduce((sum, year) => sum.plus(year[figure] ?? 0), new Decimal(0)),
    missing:
      wanted.length === 0
        ? both('成立后的第一个完整会计年度', 'the first complete fiscal year since the foundation')
        : gaps.length > 0
          ? joined(gaps, '，', '; ')
          : null,
  };
}
