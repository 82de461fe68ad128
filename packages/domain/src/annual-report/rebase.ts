import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { type Figure, type Figures, plainFigure } from './figures.ts';
import { filledIn, type Indicator, type IndicatorSet, indicatorsOf, isFilledIn } from './indicator-set.ts';

/** 换版影响: what another edition of the indicator set makes of an indicator or a text. */
export const rebaseEffect = vocabulary('RebaseEffect', {
  ADDED: { 'zh-CN': '新增', en: 'Added' },
  REMOVED: { 'zh-CN': '删除', en: 'Removed' },
  SOURCE_CHANGED: { 'zh-CN': '数据来源变动', en: 'Another source' },
  UNIT_CHANGED: { 'zh-CN': '计量单位变动', en: 'Another unit' },
  CHANGED: { 'zh-CN': '其他变动', en: 'Changed otherwise' },
});
export type RebaseEffect = TermOf<typeof rebaseEffect>;
export type RebaseLine = Readonly<{ code: string; name: string; effect: RebaseEffect }>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function effectOn(before: Indicator | undefined, after: Indicator | undefined): RebaseEffect | null {
  if (!before) return 'ADDED';
  if (!after) return 'REMOVED';
  if (before.source !== after.source) return 'SOURCE_CHANGED';
  if (before.unit !== after.unit) return 'UNIT_CHANGED';
  return same(before, after) ? null : 'CHANGED';
}

/** 换版差异 of two editions: indicators in the order of the new one, what falls away after them, then the texts. */
export function rebaseLines(from: IndicatorSet, to: IndicatorSet): RebaseLine[] {
  const [was, is] = [from, to].map((set) => new Map(indicatorsOf(set).map((each) => [each.code, each]))) as [
    Map<string, Indicator>,
    Map<string, Indicator>,
  ];
  const indicators = [...new Set([...is.keys(), ...was.keys()])].flatMap((code): RebaseLine[] => {
    const effect = effectOn(was.get(code), is.get(code));
    return effect ? [{ code, name: (is.get(code) ?? was.get(code))?.name ?? code, effect }] : [];
  });
  const [wrote, write] = [from, to].map(
    (set) => new Map(set.narratives.map((each) => [each.code, each])),
  ) as [Map<string, IndicatorSet['narratives'][number]>, Map<string, IndicatorSet['narratives'][number]>];
  const texts = [...new Set([...write.keys(), ...wrote.keys()])].flatMap((code): RebaseLine[] => {
    const [before, after] = [wrote.get(code), write.get(code)];
    if (same(before, after)) return [];
    const effect = before ? (after ? 'CHANGED' : 'REMOVED') : 'ADDED';
    return [{ code, name: (after ?? before)?.title ?? code, effect }];
  });
  return [...indicators, ...texts];
}

export type DroppedFigure = Readonly<{ code: string; value: string; reason: string }>;
/** 换版后的部分: its figures, and those that the new edition has no place for. */
export type RebasedPart = Readonly<{
  figures: Figures;
  dropped: readonly DroppedFigure[];
  isAsBefore: boolean;
}>;

/**
 * What another edition makes of the figures of a part. A figure stays where the same unit of measure is filled in the
 * same part; a figure that does not fit any more falls away and is told. The lead unit's reasons stay with indicators
 * that there still are.
 */
export function rebasedPart(
  from: IndicatorSet,
  to: IndicatorSet,
  unitId: string | null,
  figures: Figures,
): RebasedPart {
  const [was, is] = [from, to].map((set) => new Map(indicatorsOf(set).map((each) => [each.code, each]))) as [
    Map<string, Indicator>,
    Map<string, Indicator>,
  ];
  const staysAs = (code: string, figure: Figure): Figure | null => {
    const after = is.get(code);
    if (!after) return null;
    const isPlaced = isFilledIn(after, unitId);
    const isReadable = was.get(code)?.unit === after.unit && plainFigure(figure.value, after) !== null;
    if (isPlaced && isReadable) return figure;
    // A reason without a figure, on what is added up or calculated.
    return unitId === null && figure.reason !== '' ? { ...figure, value: '', carriedFrom: null } : null;
  };
  const kept = Object.entries(figures).map(
    ([code, figure]) => [code, figure, staysAs(code, figure)] as const,
  );
  const shapeOf = (set: IndicatorSet) => filledIn(set, unitId);
  return {
    figures: Object.fromEntries(kept.flatMap(([code, , stays]) => (stays ? [[code, stays]] : []))),
    dropped: kept.flatMap(([code, { value, reason }, stays]) =>
      stays?.value === value || (value === '' && reason === '')
        ? []
        : [{ code, value, reason: stays ? '' : reason }],
    ),
    isAsBefore: same(shapeOf(from), shapeOf(to)),
  };
}
