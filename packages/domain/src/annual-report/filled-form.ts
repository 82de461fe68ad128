import type { InputIssue } from '../kernel/errors.ts';
import { both, type Label } from '../kernel/label.ts';
import type { ReportFormInput } from './annual-report.ts';
import type { LastYear } from './comparisons.ts';
import { type Figures, type FigureValues, plainFigure, type ReportPart } from './figures.ts';
import { type Indicator, type IndicatorSet, indicatorsOf, isFilledIn } from './indicator-set.ts';
import { blankFigure, figureJudge, textJudge, withWritten } from './judging.ts';
import { partDoubts } from './report-checks.ts';
import {
  type CellRemark,
  type CellVerdict,
  cellRemark,
  type FilledForm,
  type FormCell,
  type FormRow,
  formColumns,
  formTextColumns,
} from './report-form.ts';

/** 预检结果 of one cell: what is there, what was given, and what it will be. */
export type JudgedCell = Readonly<{
  at: string;
  unitId: string | null;
  code: string;
  /** 指标 or 文字, and which of its columns. */
  name: string;
  column: Label;
  before: string;
  given: string;
  after: string;
  verdict: CellVerdict;
  /** Why, by a code with both sentences. */
  remark: Readonly<{ code: string; label: Label; hint: Label | null }> | null;
  /** What does not look right, and may be right. */
  doubts: readonly Label[];
}>;
export type JudgedForm = Readonly<{
  cells: readonly JudgedCell[];
  /** Exactly the cells that can be written, as the import takes them. */
  write: ReportFormInput;
}>;

/** 已填内容: what a form is judged against: the viewer’s parts with what they gave last year, and the texts. */
export type FormTarget = Readonly<{
  set: IndicatorSet;
  parts: readonly Readonly<{ part: ReportPart; lastYear: LastYear | null }>[];
  /** What is added up, calculated or taken from the registry, as the form shows it. */
  figures: FigureValues;
  texts: Readonly<Record<string, string>>;
}>;

const isBlank = (text: string): boolean => text.normalize('NFKC').trim() === '';
const oneBreak = (text: string): string => text.replace(/\r\n?/g, '\n');
const said = (code: CellRemark): JudgedCell['remark'] => ({
  code,
  label: cellRemark.labels[code],
  hint: null,
});

const hintOf = ({ facts }: InputIssue): Label | null => {
  const { unit, decimals, max } = facts as { unit?: string; decimals?: number; max?: number };
  if (unit !== undefined)
    return decimals
      ? both(`以${unit}为单位,至多 ${decimals} 位小数`, `In ${unit}, with ${decimals} decimal(s) at most`)
      : both(`以${unit}为单位的整数`, `A whole number, in ${unit}`);
  return max === undefined ? null : both(`至多 ${max} 字`, `${max} characters at most`);
};

type Judging = Readonly<{
  cell: FormCell;
  stored: string;
  /** Of what is calculated, whether a text says the same: it is not taken whatever it says. */
  calculated?: ((text: string) => boolean) | null;
  refused: CellRemark | null;
  judge: (text: string) => Readonly<{ after: string; issues: readonly InputIssue[] }>;
}>;

/** The order of the questions: is it read at all, can it be told what it is, is there anything, may it be, is it new. */
function outcomeOf({ cell, stored, calculated, refused, judge }: Judging) {
  const { text, remark: read } = cell;
  const kept = { after: stored, verdict: 'NOT_READ' as CellVerdict };
  if (calculated)
    return {
      ...kept,
      verdict: calculated(text) ? ('UNCHANGED' as const) : kept.verdict,
      remark: said('CALCULATED'),
    };
  const isTaken = read === null || read === 'FORMULA_TAKEN';
  if (!isTaken) return { ...kept, verdict: 'REFUSED' as const, remark: said(read) };
  if (isBlank(text))
    return stored === ''
      ? { ...kept, verdict: 'UNCHANGED' as const, remark: null }
      : { ...kept, remark: said('BLANK_KEPT') };
  if (refused) return { ...kept, verdict: 'REFUSED' as const, remark: said(refused) };
  const { after, issues } = judge(text);
  const [issue] = issues;
  if (issue)
    return {
      ...kept,
      verdict: 'REFUSED' as const,
      remark: { code: issue.code, label: issue.label, hint: hintOf(issue) },
    };
  const isSame = oneBreak(after) === oneBreak(stored);
  return {
    after: isSame ? stored : after,
    verdict: isSame ? ('UNCHANGED' as const) : ('CHANGES' as const),
    remark: read ? said(read) : null,
  };
}

const twiceIn = (rows: readonly Readonly<{ code: string }>[]): ReadonlySet<string> => {
  const codes = rows.map(({ code }) => code);
  return new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
};

type Written = ReportFormInput['parts'][number]['figures'][number];

/** What becomes of the cells of a row, and what there is to write of it. */
function rowJudge({ set, figures: whole }: FormTarget, unitId: string | null, stored: Figures) {
  const judge = figureJudge(set, unitId);
  const byCode = new Map(indicatorsOf(set).map((each) => [each.code, each]));
  return (row: FormRow, isTwice: boolean): { cells: JudgedCell[]; written: Written | null } => {
    const { code } = row;
    const indicator = byCode.get(code);
    const figure = stored[code] ?? blankFigure;
    const calculated = unitId === null && indicator && !isFilledIn(indicator, unitId) ? indicator : null;
    const shown = calculated ? (whole[code] ?? '') : figure.value;
    const twice = isTwice ? 'CODE_TWICE' : null;
    const cellOf = (
      column: 'value' | 'reason',
      before: string,
      how: Omit<Judging, 'cell' | 'stored'>,
    ): JudgedCell | null => {
      const cell = row[column];
      return (
        cell && {
          ...{ at: cell.at, unitId, code, name: indicator?.name ?? '', column: formColumns[column] },
          ...{ before, given: cell.text, doubts: [] },
          ...outcomeOf({ cell, stored: before, ...how }),
        }
      );
    };
    const value = cellOf('value', shown, {
      calculated: calculated && ((text) => isBlank(text) || plainFigure(text, calculated) === shown),
      refused: twice ?? (isOtherUnit(row, indicator) ? 'UNIT_DIFFERS' : null),
      judge: (text) => {
        const { value: after, issues } = judge({ code, value: text, reason: null });
        return { after, issues };
      },
    });
    const reason = cellOf('reason', figure.reason, {
      refused: twice,
      judge: (text) => ({ after: text, issues: judge({ code, value: '', reason: text }).issues }),
    });
    const [newValue, newReason] = [value, reason].map((cell) => (cell?.verdict === 'CHANGES' ? cell : null));
    const written = {
      code,
      value: newValue?.given ?? figure.value,
      reason: newReason?.given ?? null,
      was: figure.value,
      reasonWas: newReason ? figure.reason : null,
    };
    return {
      cells: [value, reason].filter((cell) => cell !== null),
      written: newValue || newReason ? written : null,
    };
  };
}

const isNewFigure = ({ verdict, column }: JudgedCell): boolean =>
  verdict === 'CHANGES' && column === formColumns.value;

function judgePart(target: FormTarget, unitId: string | null, rows: readonly FormRow[]) {
  const { part, lastYear } = target.parts.find(({ part: { unit } }) => (unit?.id ?? null) === unitId) ?? {
    part: { unit: null, isConfirmed: false, figures: {}, evidence: [] },
    lastYear: null,
  };
  const judge = rowJudge(target, unitId, part.figures);
  const twice = twiceIn(rows);
  const judged = rows.map((row) => judge(row, twice.has(row.code)));
  const cells = judged.flatMap((each) => each.cells);
  const figures = withWritten(
    part.figures,
    cells.filter(isNewFigure).map(({ code, after }) => ({ code, value: after, reason: null })),
  );
  const doubts = Map.groupBy(partDoubts(target.set, { ...part, figures }, lastYear), ({ code }) => code);
  const doubtsOf = ({ code }: JudgedCell) => (doubts.get(code) ?? []).map(({ message }) => message);
  return {
    cells: cells.map((cell) => (isNewFigure(cell) ? { ...cell, doubts: doubtsOf(cell) } : cell)),
    part: { organisationId: unitId, figures: judged.flatMap(({ written }) => written ?? []) },
  };
}

/** A row whose unit of measurement was written over. */
const isOtherUnit = ({ unit }: FormRow, indicator: Indicator | undefined): boolean =>
  indicator !== undefined && unit !== '' && unit.normalize('NFKC') !== indicator.unit.normalize('NFKC');

function judgeTexts({ set, texts }: FormTarget, given: FilledForm['texts']) {
  const judge = textJudge(set);
  const titles = new Map(set.narratives.map(({ code, title }) => [code, title]));
  const twice = twiceIn(given);
  const cells = given.map(({ code, text: cell }): JudgedCell => {
    const stored = texts[code] ?? '';
    return {
      ...{ at: cell.at, unitId: null, code, name: titles.get(code) ?? '', column: formTextColumns.text },
      ...{ before: stored, given: cell.text, doubts: [] },
      ...outcomeOf({
        cell,
        stored,
        refused: twice.has(code) ? 'CODE_TWICE' : null,
        judge: (text) => ({ after: text, issues: judge({ code, text }) }),
      }),
    };
  });
  const written = cells
    .filter(({ verdict }) => verdict === 'CHANGES')
    .map(({ code, given: text, before }) => ({ code, text, was: before }));
  return { cells, written };
}

/** 预检: every cell of a form with what becomes of it, and exactly what there is to write. */
export function judgeForm(target: FormTarget, { parts, texts, unread }: FilledForm): JudgedForm {
  const judged = parts.map(({ unitId, rows }) => judgePart(target, unitId, rows));
  const { cells, written } = judgeTexts(target, texts);
  const others = unread.map(
    ({ at, text, remark }): JudgedCell => ({
      ...{ at, unitId: null, code: '', name: '', column: both('', ''), before: '', given: text, after: '' },
      ...{ verdict: 'NOT_READ', remark: remark && said(remark), doubts: [] },
    }),
  );
  return {
    cells: [...judged.flatMap(({ cells: each }) => each), ...cells, ...others],
    write: {
      parts: judged.map(({ part }) => part).filter(({ figures }) => figures.length > 0),
      texts: written,
    },
  };
}
