import { dayText } from '@consortium/database/rows';
import {
  dayOf,
  daysLate,
  type EvaluationStatus,
  evaluationActionsFrom,
  evaluationConsequence,
  evaluationDecisionLabels,
  evaluationHint,
  evaluationIndicatorsOf,
  evaluationNoticeLabels,
  evaluationRoundLabels,
  type FrozenSelfReport,
  gradeOf,
  type HintShown,
  hintsOf,
  isSelfReporting,
  meanOf,
  type ReportedFigure,
  recordLabels,
  reviewingStatuses,
  selfReportLabels,
  spreadOf,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { figuresFor, standingOf } from '../../evaluation/figures.ts';
import { Grade } from '../annual-report/report.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { sentence } from '../kernel/label.ts';
import { historyOf } from '../people/history.ts';
import { Consortium } from '../registry/consortium.ts';
import { EvaluationAssignment } from './assignment.ts';
import { EvaluationRound, Status } from './round.ts';
import { schemeOf } from './scheme.ts';

const Consequence = inputEnum(evaluationConsequence);
const Hint = inputEnum(evaluationHint);
const labels = recordLabels.evaluations;

type Text = FrozenSelfReport['texts'][number];
const SelfReportText = builder.objectRef<Text>('SelfReportText').implement({
  fields: (t) => ({ group: t.exposeString('group'), text: t.exposeString('text') }),
});
type Figure = ReportedFigure & Readonly<{ code: string }>;
const EvaluationFigure = builder.objectRef<Figure>('EvaluationFigure').implement({
  description: '指标数: of the accepted annual report, by indicator of the scheme.',
  fields: (t) => ({
    code: t.exposeString('code'),
    value: t.exposeString('value', { nullable: true }),
    name: t.exposeString('name', { description: '年报指标。 What the report calls it.' }),
    unit: t.exposeString('unit'),
  }),
});
const SelfReport = builder
  .objectRef<Readonly<{ content: unknown; hash: string; takenAt: Date }>>('SelfReport')
  .implement({
    description: '自评快照: as it was submitted, with one hash over all of it.',
    fields: (t) => ({
      takenAt: t.expose('takenAt', { type: 'DateTime' }),
      hash: t.exposeString('hash', { description: 'SHA-256。' }),
      reportHash: t.string({
        nullable: true,
        description: '所用年度报告快照的散列值;没有审核通过的为空。 Of the accepted report that it used.',
        resolve: ({ content }) => (content as FrozenSelfReport).report?.hash ?? null,
      }),
      texts: t.field({
        type: [SelfReportText],
        ...label(selfReportLabels, 'texts'),
        resolve: ({ content }) => [...(content as FrozenSelfReport).texts],
      }),
    }),
  });
const EvaluationHint = builder.objectRef<HintShown>('EvaluationHintShown').implement({
  description: '评价提示: a fact that speaks for a consequence; the office decides.',
  fields: (t) => ({
    code: t.expose('code', { type: Hint }),
    message: sentence(t, ({ message }) => message, '说明。 In words.'),
  }),
});
const IndicatorMean = builder
  .objectRef<Readonly<{ code: string; mean: string | null }>>('EvaluationIndicatorMean')
  .implement({
    fields: (t) => ({ code: t.exposeString('code'), mean: t.exposeString('mean', { nullable: true }) }),
  });

/** What decides how much of an evaluation somebody may read. */
const guarded = {
  id: true,
  leadUnitId: true,
  memberUnitIds: true,
  recommendingBodyId: true,
  reviewerIds: true,
  status: true,
} as const;
const mayReadAll = (row: object, { access }: Context) => access.may('readAll', 'Evaluation', row);

const published: readonly EvaluationStatus[] = ['IN_PUBLICITY', 'GRADED', 'CONCLUDED'];
/** 得分保密: the office's once the scoring is closed, everybody's who sees the evaluation once it is publicised. */
const mayReadResult = (status: EvaluationStatus, { access }: Context): boolean =>
  published.includes(status) || (status === 'SCORED' && access.mayEver('readScoring', 'Evaluation'));

const scored = {
  status: true,
  result: true,
  round: { select: { scheme: { select: { definition: true } } } },
  assignments: { where: { status: 'SUBMITTED' as const }, select: { total: true, scores: true } },
} as const;
const gradable = {
  status: true,
  noticeUntil: true,
  round: { select: { dueOn: true } },
} as const;

export const Evaluation = builder.prismaNode('Evaluation', {
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    status: t.expose('status', { type: Status, ...label(labels, 'status') }),
    round: t.relation('round', { type: EvaluationRound, ...label(labels, 'roundId') }),
    consortium: t.relation('consortium', { type: Consortium, ...label(labels, 'consortium.name') }),
    leadUnit: t.relation('leadUnit', label(labels, 'leadUnit.legalName')),
    dueOn: t.field({
      type: 'CalendarDay',
      ...label(evaluationRoundLabels, 'dueOn'),
      select: { round: { select: { dueOn: true } } },
      resolve: ({ round }) => round.dueOn,
    }),
    daysLate: t.int({
      description: '自评逾期天数,按时为 0。 By how many days the self report was, or is, late.',
      select: { selfReportedAt: true, round: { select: { dueOn: true } } },
      resolve: ({ selfReportedAt, round }, _args, { now }) =>
        daysLate({ dueOn: dayText(round.dueOn) as string, submittedAt: selfReportedAt }, now),
    }),
    selfReportedAt: t.expose('selfReportedAt', {
      type: 'DateTime',
      nullable: true,
      ...label(labels, 'selfReportedAt'),
    }),
    draft: t.field({
      type: [SelfReportText],
      nullable: true,
      description: '填写中的自评,只有牵头单位可见。 What is being written; the lead unit’s own.',
      select: { ...guarded, texts: true },
      resolve: ({ texts, ...row }, _args, { access }) =>
        isSelfReporting(row.status) && access.may('writeSelfReport', 'Evaluation', row)
          ? (texts as Text[])
          : null,
    }),
    selfReports: t.field({
      type: [SelfReport],
      description: '历次提交的自评,最近的在前。 The self reports as they were submitted, newest first.',
      select: (_args, _context, nested) => ({ selfReports: nested({ orderBy: { takenAt: 'desc' } }) }),
      resolve: ({ selfReports }) => selfReports as never,
    }),
    figures: t.field({
      type: [EvaluationFigure],
      nullable: true,
      description:
        '年度报告指标数:提交时冻结,填写中取现行数;无权查看全文时为空。 Frozen when it was submitted, as they stand while it is written; null for whoever may not read all of it.',
      select: {
        ...guarded,
        round: { select: { scheme: { select: { definition: true } } } },
        selfReports: { orderBy: { takenAt: 'desc' as const }, take: 1, select: { content: true } },
      },
      complexity: 5,
      resolve: async ({ round, selfReports, ...row }, _args, context): Promise<Figure[] | null> => {
        if (!mayReadAll(row, context)) return null;
        const [frozen] = selfReports;
        const scheme = schemeOf(round.scheme.definition);
        const figures =
          frozen && !isSelfReporting(row.status)
            ? (frozen.content as unknown as FrozenSelfReport).figures
            : figuresFor(scheme, (await standingOf(context, row.id))?.accepted ?? null);
        // In the order of the scheme: what was frozen has none.
        return evaluationIndicatorsOf(scheme).flatMap(({ code }) =>
          figures[code] ? [{ code, ...figures[code] }] : [],
        );
      },
    }),
    firstOpinion: t.exposeString('firstOpinion', label(labels, 'firstOpinion')),
    assignments: t.field({
      type: [EvaluationAssignment],
      description:
        '评分任务:主管部门全部可见,专家只见本人的,其他人不可见。 The office’s, and the expert’s own; nobody else’s.',
      select: (_args, { access }, nested) => ({
        assignments: nested({
          where: access.where('read', 'EvaluationAssignment') as never,
          orderBy: { expert: { name: 'asc' } },
        }),
      }),
      resolve: ({ assignments }) => assignments as never,
    }),
    progress: t.string({
      nullable: true,
      description:
        '评分进度,如 2/3;只供主管部门,指派前为空。 How many experts have scored, of how many; the office’s.',
      select: { assignments: { select: { status: true } } },
      resolve: ({ assignments }, _args, { access }) => {
        if (!access.mayEver('readScoring', 'Evaluation')) return null;
        const asked = assignments.filter(({ status }) => reviewingStatuses.some((each) => each === status));
        if (asked.length === 0) return null;
        return `${asked.filter(({ status }) => status === 'SUBMITTED').length}/${asked.length}`;
      },
    }),
    result: t.string({
      nullable: true,
      description: '评价得分:专家总分的平均,公示后可见。 The mean of the experts’ totals, once publicised.',
      select: { result: true, status: true },
      resolve: ({ result, status }, _args, context) =>
        result !== null && mayReadResult(status, context) ? result.toFixed(2) : null,
    }),
    spread: t.string({
      nullable: true,
      description: '专家总分的标准差;只供主管部门。 The standard deviation of the totals; the office’s.',
      select: scored,
      resolve: ({ assignments, status, result }, _args, { access }) =>
        result !== null && status !== 'FORWARDED' && access.mayEver('readScoring', 'Evaluation')
          ? spreadOf(assignments.flatMap(({ total }) => total?.toFixed(2) ?? []))
          : null,
    }),
    indicatorMeans: t.field({
      type: [IndicatorMean],
      nullable: true,
      description: '各指标平均得分;公示后可见。 The mean of each indicator, once publicised.',
      select: scored,
      resolve: ({ assignments, status, result, round }, _args, context) =>
        result !== null && mayReadResult(status, context)
          ? evaluationIndicatorsOf(schemeOf(round.scheme.definition)).map(({ code }) => ({
              code,
              mean: meanOf(
                assignments.map(
                  ({ scores }) => (scores as Record<string, { score: string }>)[code]?.score || '0',
                ),
              ),
            }))
          : null,
    }),
    suggestedGrade: t.field({
      type: Grade,
      nullable: true,
      description: '按等次分数线建议的等次。 What the cut-offs suggest.',
      select: scored,
      resolve: ({ result, status, round }, _args, context) =>
        result !== null && mayReadResult(status, context)
          ? gradeOf(schemeOf(round.scheme.definition).cutOffs, result.toFixed(2))
          : null,
    }),
    noticeFrom: t.expose('noticeFrom', {
      type: 'CalendarDay',
      nullable: true,
      ...label(evaluationNoticeLabels, 'noticeFrom'),
    }),
    noticeUntil: t.expose('noticeUntil', {
      type: 'CalendarDay',
      nullable: true,
      ...label(evaluationNoticeLabels, 'noticeUntil'),
    }),
    grade: t.expose('grade', { type: Grade, nullable: true, ...label(evaluationDecisionLabels, 'grade') }),
    gradeReason: t.exposeString('gradeReason', label(labels, 'gradeReason')),
    gradedAt: t.expose('gradedAt', { type: 'DateTime', nullable: true, ...label(labels, 'gradedAt') }),
    consequence: t.expose('consequence', {
      type: Consequence,
      nullable: true,
      ...label(labels, 'consequence'),
    }),
    consequenceReason: t.exposeString('consequenceReason', label(labels, 'consequenceReason')),
    documentNo: t.exposeString('documentNo', label(evaluationDecisionLabels, 'documentNo')),
    rectifyBy: t.expose('rectifyBy', {
      type: 'CalendarDay',
      nullable: true,
      ...label(evaluationDecisionLabels, 'rectifyBy'),
    }),
    hints: t.field({
      type: [EvaluationHint],
      nullable: true,
      description:
        '评价提示:连续不合格、逾期未自评、没有审核通过的年度报告;只供主管部门。 Facts for whoever decides; the office’s.',
      select: { id: true, grade: true, selfReportedAt: true, round: { select: { year: true, dueOn: true } } },
      complexity: 5,
      resolve: async ({ id, grade, selfReportedAt, round }, _args, context) => {
        if (!context.access.mayEver('readScoring', 'Evaluation')) return null;
        const standing = await standingOf(context, id);
        return hintsOf(
          {
            year: round.year,
            grade,
            others: standing?.others ?? [],
            isReported: selfReportedAt !== null,
            dueOn: dayText(round.dueOn) as string,
            hasAcceptedReport: Boolean(standing?.accepted),
          },
          dayOf(context.now),
        );
      },
    }),
    history: t.field(historyOf('Evaluation')),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: { ...guarded, ...gradable },
      resolve: ({ round, noticeUntil, ...row }, _args, { access, now }) =>
        evaluationActionsFrom(
          { status: row.status, noticeUntil: dayText(noticeUntil), dueOn: dayText(round.dueOn) as string },
          dayOf(now),
        ).filter((action) => access.may(action, 'Evaluation', row)),
    }),
  }),
});
