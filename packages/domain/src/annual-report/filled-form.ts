import type { InputIssue } from '../kernel/errors.ts';
import { both, type Label } from '../kernel/label.ts';
import type { ReportFormInput } from './annual-report.ts';
import type { LastYear } from './comparisons.ts';
import type { ReportPart } from './figures.ts';
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
  /** Not taken whatever it says. */
  isSetAside?: CellRemark | null;
  refused: CellRemark | null;
  judge: (text: string) => Readonly<{ after: string; issues: readonly InputIssue[] }>;
}>;

/** The order of the questions: is it read at all, can it be told what it is, is there anything, may it be, is it new. */
function outcomeOf({ cell, stored, isSetAside, refused, judge }: Judging) {
  const { text, remark: read } = cell;
  const kept = { after: stored, verdict: 'NOT_READ' as CellVerdict };
  if (isSetAside) return { ...kept, remark: said(isSetAside) };
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

function judgePart({ set, parts }: FormTarget, unitId: string | null, rows: readonly FormRow[]) {
  const { part, lastYear } = parts.find(({ part: { unit } }) => (unit?.id ?? null) === unitId) ?? {
    part: { unit: null, isConfirmed: false, figures: {} },
    lastYear: null,
  };
  const judge = figureJudge(set, unitId);
  const byCode = new Map(indicatorsOf(set).map((each) => [each.code, each]));
  const twice = twiceIn(rows);
  const cells: JudgedCell[] = [];
  const figures: ReportFormInput['parts'][number]['figures'] = [];
  for (const row of rows) {
    const { code } = row;
    const indicator = byCode.get(code);
    const stored = part.figures[code] ?? blankFigure;
    const common = { unitId, code, name: indicator?.name ?? '', doubts: [] };
    const isCalculated = unitId === null && indicator !== undefined && !isFilledIn(indicator, unitId);
    const refused = twice.has(code) ? 'CODE_TWICE' : null;
    const add = (column: 'value' | 'reason', how: Omit<Judging, 'cell' | 'stored'>): JudgedCell | null => {
      const cell = row[column];
      if (!cell) return null;
      const judged = {
        ...common,
        ...{ at: cell.at, column: formColumns[column], before: stored[column], given: cell.text },
        ...outcomeOf({ cell, stored: stored[column], ...how }),
      };
      cells.push(judged);
      return judged.verdict === 'CHANGES' ? judged : null;
    };
    const value = add('value', {
      isSetAside: isCalculated ? 'CALCULATED' : null,
      refused: refused ?? (isOtherUnit(row, indicator) ? 'UNIT_DIFFERS' : null),
      judge: (text) => {
        const { value: after, issues } = judge({ code, value: text, reason: null });
        return { after, issues };
      },
    });
    const reason = add('reason', {
      refused,
      judge: (text) => ({ after: text, issues: judge({ code, value: '', reason: text }).issues }),
    });
    if (value || reason)
      figures.push({
        code,
        value: value?.given ?? stored.value,
        reason: reason?.given ?? null,
        was: stored.value,
        reasonWas: reason ? stored.reason : null,
      });
  }
  const after = withWritten(
    part.figures,
    cells
      .filter(({ verdict, column }) => verdict === 'CHANGES' && column === formColumns.value)
      .map(({ code, after: value }) => ({ code, value, reason: null })),
  );
  const doubts = Map.groupBy(partDoubts(set, { ...part, figures: after }, lastYear), ({ code }) => code);
  const doubted = cells.map((cell) =>
    cell.verdict === 'CHANGES' && cell.column === formColumns.value
      ? { ...cell, doubts: (doubts.get(cell.code) ?? []).map(({ message }) => message) }
      : cell,
  );
  return { cells: doubted, part: { organisationId: unitId, figures } };
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
