import { z } from 'zod';
import type { Label } from '../kernel/label.ts';
import { refuse } from '../values/issue.ts';
import { longText, recordId } from '../values/text.ts';
import { type IndicatorSet, indicatorsOf, isFilledIn } from './indicator-set.ts';
import type { ReportFinding } from './report-finding.ts';

/** 批注位置: a figure of a unit, or (no unit) a figure or a text of the consortium as a whole. */
export const reportCell = z.object({
  code: z.string().max(40),
  organisationId: recordId.nullable().default(null),
});
export type ReportCell = z.output<typeof reportCell>;

const said = longText(2000).check(({ value, issues }) => {
  if (value.trim() === '') issues.push(refuse('BAD_USER_INPUT', [], value, { reason: 'EMPTY' }));
});
/** 批注: what whoever looks at a submitted report says of one cell. */
export const reportCommentInput = reportCell.extend({ text: said });
export type ReportCommentInput = z.output<typeof reportCommentInput>;
export const reportCommentLabels = {
  code: { 'zh-CN': '指标或文字部分', en: 'Indicator or text' },
  organisationId: { 'zh-CN': '单位', en: 'Unit' },
  text: { 'zh-CN': '批注', en: 'Comment' },
} satisfies Record<keyof ReportCommentInput, Label>;

/** Whether a report has such a cell. */
export const hasCell = (set: IndicatorSet, { code, organisationId }: ReportCell): boolean =>
  indicatorsOf(set).some(
    (each) => each.code === code && (organisationId === null || isFilledIn(each, organisationId)),
  ) ||
  (organisationId === null && set.narratives.some((each) => each.code === code));

type Doubtful = Readonly<{ findings: readonly Pick<ReportFinding, 'outcome'>[]; openComments: number }>;
/** 存疑: a figure that is out of the ordinary and was explained, or a comment that is not settled: somebody has to look. */
export const hasOpenDoubts = ({ findings, openComments }: Doubtful): boolean =>
  openComments > 0 || findings.some(({ outcome }) => outcome === 'EXPLAINED');
