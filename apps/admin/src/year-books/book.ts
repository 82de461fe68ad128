import {
  type Coverage,
  type Indicator,
  type IndicatorSet,
  indicatorsOf,
  organisationKind,
  type SummaryFigure,
  type SummaryGroup,
  type YearBookGrouping,
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

const isKind = (name: string): name is keyof typeof organisationKind.labels =>
  name in organisationKind.labels;

/** What a group is called: a kind of unit by its name, the others by themselves; what is not known says so. */
export const groupName = (
  groupBy: YearBookGrouping,
  name: string,
  locale: 'zh-CN' | 'en',
  unknown: string,
): string => {
  if (name === '') return unknown;
  return groupBy === 'LEAD_UNIT_KIND' && isKind(name) ? organisationKind.labels[name][locale] : name;
};

/** 千位分隔 as people read it; exact, never by way of a float. */
export const grouped = (value: string | null): string => {
  if (value === null) return '—';
  const [whole = '', fraction] = value.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
};
