import {
  type Coverage,
  type Indicator,
  type IndicatorSet,
  indicatorsOf,
  type SummaryFigure,
  type SummaryGroup,
} from '@consortium/domain';

/** 年报汇编 as the wire tells it. */
export type Book = Readonly<{
  year: number;
  indicatorSet: Readonly<{ id: string; title: string; edition: number }> & Pick<IndicatorSet, 'groups'>;
  coverage: Coverage;
  total: SummaryGroup;
  groups: readonly SummaryGroup[];
}>;

export const figureOf = ({ figures }: SummaryGroup, code: string): SummaryFigure | undefined =>
  figures.find((each) => each.code === code);

export const indicatorIn = ({ indicatorSet }: Book, code: string): Indicator | undefined =>
  indicatorsOf(indicatorSet).find((each) => each.code === code);
