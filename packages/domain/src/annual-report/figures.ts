import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { longText } from '../values/text.ts';
import type { Evidence } from './evidence.ts';
import { calculate } from './formula.ts';
import { type Indicator, type IndicatorSet, indicatorsOf, type RegistryFigure } from './indicator-set.ts';

/** 填报数: a figure as it is kept: a plain decimal, or empty where nothing was given; nothing is not zero. */
export const figureInput = z.object({
  code: z.string().max(40),
  value: z.string().max(40),
  /** Null leaves the reason as it is. */
  reason: longText(2000).nullable().default(null),
});
export type FigureInput = z.output<typeof figureInput>;
export const figureLabels = {
  code: { 'zh-CN': '指标代码', en: 'Indicator' },
  value: { 'zh-CN': '数值', en: 'Figure' },
  reason: { 'zh-CN': '说明', en: 'Reason' },
} satisfies Record<keyof FigureInput, Label>;

export type Figure = Readonly<{
  value: string;
  reason: string;
  /** 承接: the year it was taken over from; until somebody confirms or changes it. */
  carriedFrom: number | null;
}>;
export type Figures = Readonly<Record<string, Figure>>;

/** 填报部分: of one unit, or of the consortium as a whole (no unit), which the lead unit fills. */
export type ReportPart = Readonly<{
  unit: Readonly<{ id: string; legalName: string }> | null;
  isConfirmed: boolean;
  figures: Figures;
  evidence: readonly Evidence[];
}>;
/** 系统取数: as plain decimals or counts; an older submission has only what its set asked for. */
export type RegistryFigures = Readonly<Partial<Record<RegistryFigure, number | string>>>;
export type ReportContent = Readonly<{
  parts: readonly ReportPart[];
  texts: Readonly<Record<string, string>>;
  registry: RegistryFigures;
}>;

/** 指标值 by indicator code: plain decimals; null where there is no figure. */
export type FigureValues = Readonly<Record<string, string | null>>;

const PLAIN = /^-?\d{1,15}(\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A figure as somebody typed or pasted it, as a plain decimal: full-width digits, thousands separators and, where the
 * unit is per cent, its sign are understood. Empty stays empty; null where it is no such number.
 */
export function plainFigure(
  text: string,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
): string | null {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return '';
  const bare = unit === '%' ? typed.replace(/\s*%$/, '') : typed;
  const plain = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!PLAIN.test(plain)) return null;
  const value = new Decimal(plain);
  return value.decimalPlaces() > decimals ? null : value.toFixed();
}

const given = (figures: Figures, code: string): Decimal | null => {
  const value = figures[code]?.value ?? '';
  return value === '' ? null : new Decimal(value);
};

/** 汇总: what the units gave, added up; null where none gave anything. */
function addedUp(parts: readonly ReportPart[], code: string): Decimal | null {
  const all = parts.flatMap(({ unit, figures }) => (unit ? (given(figures, code) ?? []) : []));
  return all.length === 0 ? null : all.reduce((sum, each) => sum.plus(each), new Decimal(0));
}

/** 联合体数: every indicator's figure for the consortium as a whole, as a plain decimal or null; exact. */
export function consortiumFigures(set: IndicatorSet, content: ReportContent): FigureValues {
  const byCode = new Map(indicatorsOf(set).map((each) => [each.code, each]));
  const own = content.parts.find(({ unit }) => unit === null)?.figures ?? {};
  const known = new Map<string, Decimal | null>();
  const figureOf = (code: string): Decimal | null => {
    const indicator = byCode.get(code);
    if (!indicator) return null;
    const found = known.get(code);
    if (found !== undefined) return found;
    // Rounded where it is taken, so that what is added up or printed is the same figure.
    const taken = () =>
      new Decimal(content.registry[indicator.registryFigure as RegistryFigure] ?? 0).toDecimalPlaces(
        indicator.decimals,
        Decimal.ROUND_HALF_UP,
      );
    const figure = {
      LEAD: () => given(own, code),
      MEMBER: () => addedUp(content.parts, code),
      REGISTRY: taken,
      MEETINGS: taken,
      LEDGER: taken,
      FORMULA: () => calculate(indicator, figureOf),
    }[indicator.source]();
    known.set(code, figure);
    return figure;
  };
  return Object.fromEntries([...byCode.keys()].map((code) => [code, figureOf(code)?.toFixed() ?? null]));
}
