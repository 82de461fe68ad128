import { z } from 'zod';
import type { InputIssue } from '../kernel/errors.ts';
import type { Label } from '../kernel/label.ts';
import { inputIssue } from '../values/issue.ts';
import { filledIn, type IndicatorSet, indicatorNames } from './indicator-set.ts';

/** 佐证材料: a file of one part, with the hash of its bytes, and the indicators that it serves. */
export type Evidence = Readonly<{
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  codes: readonly string[];
}>;

export const evidenceInput = z.object({ codes: z.array(z.string().max(40)).min(1).max(60) });
export type EvidenceInput = z.output<typeof evidenceInput>;
export const evidenceLabels = {
  codes: { 'zh-CN': '所证指标', en: 'Indicators served' },
} satisfies Record<keyof EvidenceInput, Label>;

/** Most files of one part. */
export const MOST_EVIDENCE = 50;

/** 判定佐证: why a file cannot serve these indicators in a part; nothing where it can. */
export const evidenceIssues = (
  set: IndicatorSet,
  unitId: string | null,
  { codes }: EvidenceInput,
  path: (string | number)[],
): InputIssue[] => {
  const filled = new Set(filledIn(set, unitId).map(({ code }) => code));
  return codes.flatMap((code, index) =>
    filled.has(code) ? [] : [inputIssue('INDICATOR_UNKNOWN', [...path, 'codes', index], { indicator: code })],
  );
};

/** 佐证清单 as a difference tells it: what each file serves, with enough of the hash to tell two of one name apart. */
export const evidenceText = (set: Pick<IndicatorSet, 'groups'>, evidence: readonly Evidence[]): string =>
  evidence
    .map(({ name, sha256, codes }) => `${name} ${sha256.slice(0, 8)}(${indicatorNames(set, codes)})`)
    .join('\n');

/** The code under which a difference tells of the files of a part; no indicator is called so. */
export const EVIDENCE = 'evidence';
