import type { InputIssue } from '../kernel/errors.ts';
import { inputIssue, issuesOf } from '../values/issue.ts';
import { type FilledInput, textInput } from './annual-report.ts';
import { type Figure, type Figures, figureInput, plainFigure } from './figures.ts';
import { type IndicatorSet, indicatorsOf, isFilledIn } from './indicator-set.ts';

type GivenFigure = Readonly<{ code: string; value: string; reason: string | null }>;
type Path = (string | number)[];
/** What a figure is kept as, or why it is not taken. */
export type JudgedFigure = Readonly<{ value: string; issues: readonly InputIssue[] }>;

/** 判定: what becomes of a figure and its reason in a part; a dry run and the write judge by this alone. */
export function figureJudge(set: IndicatorSet, unitId: string | null) {
  const byCode = new Map(indicatorsOf(set).map((each) => [each.code, each]));
  return (given: GivenFigure, path: Path = []): JudgedFigure => {
    const shape = issuesOf(figureInput, given);
    if (shape.length > 0) return { value: '', issues: shape };
    const at = [...path, 'value'];
    const indicator = byCode.get(given.code);
    const isFilledHere = indicator !== undefined && isFilledIn(indicator, unitId);
    // On what is added up or calculated the lead unit gives reasons, and no figures.
    if (!indicator || (!isFilledHere && (unitId !== null || given.value.trim() !== '')))
      return { value: '', issues: [inputIssue('INDICATOR_UNKNOWN', at, { indicator: given.code })] };
    const value = plainFigure(given.value, indicator);
    if (value !== null) return { value, issues: [] };
    const { code, name, unit, decimals } = indicator;
    return {
      value: '',
      issues: [inputIssue('FIGURE_INVALID', at, { indicator: code, name, unit, decimals })],
    };
  };
}

/** 判定文字: why a text is not taken; nothing where it is. */
export function textJudge({ narratives }: Pick<IndicatorSet, 'narratives'>) {
  const known = new Set(narratives.map(({ code }) => code));
  return (given: Readonly<{ code: string; text: string }>, path: Path = []): readonly InputIssue[] => {
    const shape = issuesOf(textInput, given);
    if (shape.length > 0) return shape;
    return known.has(given.code) ? [] : [inputIssue('INDICATOR_UNKNOWN', path, { indicator: given.code })];
  };
}

export const blankFigure: Figure = { value: '', reason: '', carriedFrom: null };

/** The figures of a part after some were written: confirmed where taken over, reasons kept where none is given. */
export const withWritten = (
  stored: Figures,
  written: readonly Pick<FilledInput['figures'][number], 'code' | 'value' | 'reason'>[],
): Figures => ({
  ...stored,
  ...Object.fromEntries(
    written.map(({ code, value, reason }): [string, Figure] => [
      code,
      { value, reason: reason ?? (stored[code] ?? blankFigure).reason, carriedFrom: null },
    ]),
  ),
});
