import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { type ReportGrade, reportGrade } from '../annual-report/annual-report.ts';
import type { Label } from '../kernel/label.ts';

/** Marks as the office enters them: at most one decimal. */
export const marks = z.string().regex(/^\d{1,3}(\.\d)?$/);

/** 等次分数线: from this total (inclusive) up to that one (not any more); the best grade has no end. */
export const cutOff = z.object({
  grade: reportGrade.schema,
  from: marks,
  below: marks.nullable().default(null),
});
export type CutOff = z.output<typeof cutOff>;
export const cutOffLabels = {
  grade: { 'zh-CN': '等次', en: 'Grade' },
  from: { 'zh-CN': '分数下限(含)', en: 'From (inclusive)' },
  below: { 'zh-CN': '分数上限(不含)', en: 'Below' },
} satisfies Record<keyof CutOff, Label>;

export type CutOffIssue = Readonly<{
  index: number;
  field: keyof CutOff;
  reason: 'DUPLICATE' | 'EMPTY' | 'OVERLAP' | 'GAP' | 'ORDER' | 'START' | 'END';
  facts: Readonly<Record<string, unknown>>;
}>;

const rank = (grade: ReportGrade): number => reportGrade.terms.indexOf(grade);
const readable = (each: CutOff): boolean => cutOff.safeParse(each).success;

/** 分数线检查: every total from 0 on has exactly one grade, and a better grade begins higher; every issue at once. */
export function cutOffIssues(cutOffs: readonly CutOff[]): CutOffIssue[] {
  // What is no number is told by the shape.
  if (!cutOffs.every(readable)) return [];
  const rows = cutOffs
    .map((each, index) => ({ ...each, index }))
    .toSorted((one, other) => new Decimal(one.from).cmp(other.from));
  const issues: CutOffIssue[] = [];
  const tell = (index: number, field: keyof CutOff, reason: CutOffIssue['reason'], facts: object = {}) =>
    issues.push({ index, field, reason, facts: facts as Record<string, unknown> });
  rows.forEach((row, at) => {
    const [next, { index, grade, from, below }] = [rows[at + 1], row];
    if (cutOffs.findIndex((each) => each.grade === grade) !== index)
      tell(index, 'grade', 'DUPLICATE', { grade });
    if (at === 0 && !new Decimal(from).isZero()) tell(index, 'from', 'START', { from });
    if (below !== null && new Decimal(below).lte(from)) tell(index, 'below', 'EMPTY', { from, below });
    if (!next) {
      if (below !== null) tell(index, 'below', 'END', { grade, below });
      return;
    }
    const facts = { grade, below, other: next.grade, from: next.from };
    if (below === null || new Decimal(below).gt(next.from)) tell(index, 'below', 'OVERLAP', facts);
    else if (new Decimal(below).lt(next.from)) tell(index, 'below', 'GAP', facts);
    if (rank(grade) < rank(next.grade)) tell(index, 'grade', 'ORDER', { grade, other: next.grade });
  });
  return issues;
}

/** 等次 of a total by the cut-offs; null where they leave it out, which checked ones never do. */
export const gradeOf = (cutOffs: readonly CutOff[], total: string): ReportGrade | null =>
  cutOffs.find(
    ({ from, below }) => new Decimal(total).gte(from) && (below === null || new Decimal(total).lt(below)),
  )?.grade ?? null;
