import type { Finding, Verdict } from '@consortium/domain';
import type { VerdictRow } from '../record.ts';

/** 意见: the verdicts on the sheet by clause; a note may be written before its verdict. */
export type Given = Readonly<Record<string, Readonly<{ verdict: Verdict | null; note: string }>>>;
export type GivenVerdict = Readonly<{ code: string; verdict: Verdict; note: string }>;

export const givenOf = (verdicts: readonly VerdictRow[]): Given =>
  Object.fromEntries(verdicts.map(({ code, verdict, note }) => [code, { verdict, note }]));

/** What can be saved: a note without a verdict waits for one. */
export const verdictsOf = (given: Given): GivenVerdict[] =>
  Object.entries(given)
    .flatMap(([code, { verdict, note }]) => (verdict ? [{ code, verdict, note }] : []))
    .sort((a, b) => (a.code < b.code ? -1 : 1));

/** The verdicts that are not saved as they stand. */
export const changedVerdicts = (
  saved: readonly GivenVerdict[],
  now: readonly GivenVerdict[],
): GivenVerdict[] =>
  now.filter(
    (each) =>
      !saved.some(
        ({ code, verdict, note }) => code === each.code && verdict === each.verdict && note === each.note,
      ),
  );

export type CorrectionItem = Readonly<{ code: string; field: string; note: string }>;

/** 补正事项 from the rows marked 需补正: the officer's note, or what the clause itself says would mend it. */
export const composed = (
  findings: readonly Finding[],
  given: Given,
  locale: 'zh-CN' | 'en',
): CorrectionItem[] =>
  findings.flatMap(({ code, clause, field, message, howToFix }) => {
    const row = given[code];
    if (row?.verdict !== 'TO_CORRECT') return [];
    const what = row.note.trim() || howToFix[locale] || message[locale];
    return [{ code, field, note: `${clause} ${message[locale]}:${what}` }];
  });

/** The verdict that a key gives. */
export const verdictOfKey: Readonly<Record<string, Verdict>> = {
  '1': 'MET',
  '2': 'NOT_MET',
  '3': 'TO_CORRECT',
};
