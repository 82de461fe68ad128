import {
  blankFigure,
  type Figure,
  type Figures,
  type IndicatorSet,
  indicatorsOf,
  plainFigure,
  type ReportContent,
} from '@consortium/domain';

export const figureIn = (figures: Figures, code: string): Figure => figures[code] ?? blankFigure;

export const figuresOfPart = ({ parts }: ReportContent, unitId: string | null): Figures =>
  parts.find(({ unit }) => (unit?.id ?? null) === unitId)?.figures ?? {};

/** The content with some figures of one part changed. */
export const withFigures = (
  content: ReportContent,
  unitId: string | null,
  changed: Readonly<Record<string, Partial<Figure>>>,
): ReportContent => ({
  ...content,
  parts: content.parts.map((part) =>
    (part.unit?.id ?? null) === unitId
      ? {
          ...part,
          figures: {
            ...part.figures,
            ...Object.fromEntries(
              Object.entries(changed).map(([code, figure]) => [
                code,
                { ...figureIn(part.figures, code), ...figure },
              ]),
            ),
          },
        }
      : part,
  ),
});

/** What can be calculated with: figures as plain decimals; what is no number counts as not given. */
export function calculable(set: IndicatorSet, content: ReportContent): ReportContent {
  const byCode = new Map(indicatorsOf(set).map((each) => [each.code, each]));
  const plain = (figures: Figures): Figures =>
    Object.fromEntries(
      Object.entries(figures).map(([code, figure]) => {
        const indicator = byCode.get(code);
        return [code, { ...figure, value: (indicator && plainFigure(figure.value, indicator)) ?? '' }];
      }),
    );
  return { ...content, parts: content.parts.map((part) => ({ ...part, figures: plain(part.figures) })) };
}

const isSame = (one: Figure, other: Figure): boolean =>
  one.value === other.value && one.reason === other.reason && one.carriedFrom === other.carriedFrom;

export type Changed = Readonly<{ code: string; value: string; reason: string; was: string }>;

/** What of a part is not saved yet, each with what was there before. */
export function changedIn(known: ReportContent, draft: ReportContent, unitId: string | null): Changed[] {
  const [before, now] = [figuresOfPart(known, unitId), figuresOfPart(draft, unitId)];
  return Object.entries(now)
    .filter(([code, figure]) => !isSame(figure, figureIn(before, code)))
    .map(([code, { value, reason }]) => ({ code, value, reason, was: figureIn(before, code).value }));
}

/** What is typed, beside what the server knows of its parts: files of evidence, and what is confirmed as it stands. */
export const withStored = (draft: ReportContent, stored: ReportContent): ReportContent => ({
  ...draft,
  parts: draft.parts.map((part) => {
    const unitId = part.unit?.id ?? null;
    const known = stored.parts.find(({ unit }) => (unit?.id ?? null) === unitId) ?? part;
    const isConfirmed = known.isConfirmed && changedIn(stored, draft, unitId).length === 0;
    return { ...part, evidence: known.evidence, isConfirmed };
  }),
});

/** A column as a spreadsheet copies it: one cell a line. */
export const pastedColumn = (text: string): string[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t')[0]?.trim() ?? '');
