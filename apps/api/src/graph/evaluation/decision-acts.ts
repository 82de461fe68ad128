import { storedDay } from '@consortium/database/rows';
import {
  dayOf,
  type EvaluationConsequence,
  evaluationDecisionInput,
  evaluationDecisionLabels,
  evaluationGradeInput,
  evaluationNoticeInput,
  evaluationNoticeLabels,
  gradeOf,
  isGradable,
  isSelfReporting,
  parseInput,
  Refused,
} from '@consortium/domain';
import type { Context } from '../../context.ts';
import { givenReason, ReasonRequired } from '../../move.ts';
import { givenDay } from '../../registry/consortium.ts';
import { within } from '../../within.ts';
import { Grade } from '../annual-report/report.ts';
import type { Arguments, Given } from '../kernel/acts.ts';
import { label } from '../kernel/expose.ts';
import { actOnConsortium } from '../registry/consortium-acts.ts';
import { actField, type Door, gradableOf, schemeIn } from './act.ts';

actField('publiciseEvaluation', {
  action: 'publicise',
  description: '公示评价结果。 The result is shown to the public for some days.',
  args: (arg) => ({
    noticeFrom: arg({ type: 'CalendarDay', required: true, ...label(evaluationNoticeLabels, 'noticeFrom') }),
    noticeUntil: arg({
      type: 'CalendarDay',
      required: true,
      ...label(evaluationNoticeLabels, 'noticeUntil'),
    }),
  }),
  prepare: ({ noticeFrom: from, noticeUntil: until }) => {
    const { noticeFrom, noticeUntil } = parseInput(evaluationNoticeInput, {
      noticeFrom: from,
      noticeUntil: until,
    });
    return {
      input: [noticeFrom, noticeUntil],
      change: async ({ now }: Door) => {
        if (noticeUntil < noticeFrom || noticeFrom < dayOf(now))
          throw new Refused(
            'NOTICE_DAYS_INVALID',
            {
              'zh-CN': '公示不能早于今天开始,也不能在开始之前结束',
              en: 'The notice cannot begin before today, nor end before it begins',
            },
            { noticeFrom, noticeUntil },
          );
        return { noticeFrom: storedDay(noticeFrom), noticeUntil: storedDay(noticeUntil) };
      },
    };
  },
});

/** Until the notice is over, or without a self report until it is overdue, nobody is graded. */
function refuseEarly({ record, now }: Door): void {
  const gradable = gradableOf(record);
  if (isGradable(gradable, dayOf(now))) return;
  throw isSelfReporting(record.status)
    ? new Refused(
        'SELF_REPORT_NOT_OVERDUE',
        { 'zh-CN': '自评尚未逾期,不能直接评定', en: 'The self report is not overdue yet' },
        { dueOn: gradable.dueOn },
      )
    : new Refused(
        'NOTICE_NOT_OVER',
        { 'zh-CN': '公示期满后才能评定等次', en: 'The notice is not over yet' },
        { noticeUntil: gradable.noticeUntil },
      );
}

actField('gradeEvaluation', {
  action: 'grade',
  description:
    '评定等次:与分数线建议不同,或没有得分的,须填写理由。 Grades; another grade than the cut-offs suggest, or one without a result, has a reason.',
  args: (arg) => ({
    grade: arg({ type: Grade, required: true, ...label(evaluationDecisionLabels, 'grade') }),
  }),
  prepare: (given) => {
    const { grade } = parseInput(evaluationGradeInput, { grade: given.grade });
    const reason = givenReason(given.reason as string | null | undefined)?.trim() ?? '';
    return {
      input: grade,
      change: async (door: Door) => {
        refuseEarly(door);
        const { record, now } = door;
        const suggested =
          record.result === null ? null : gradeOf(schemeIn(record).cutOffs, record.result.toFixed(2));
        if (grade !== suggested && reason === '') throw new ReasonRequired();
        return {
          grade,
          gradeReason: reason,
          gradedAt: now,
          changes: [{ path: 'grade', from: null, to: grade }],
        };
      },
    };
  },
});

const documented = (arg: Arguments) => ({
  documentNo: arg.string({ required: true, ...label(evaluationDecisionLabels, 'documentNo') }),
});
const documentOf = ({ documentNo }: Given): string =>
  parseInput(evaluationDecisionInput, { documentNo }).documentNo;

type Step =
  | Readonly<{ action: 'requireRectification'; dueOn: string }>
  | Readonly<{ action: 'suspend' | 'revoke' }>;
/** 处理: the consortium is moved through the registry's own door; what that refuses undoes both. */
const deciding =
  (context: Context, consequence: EvaluationConsequence, documentNo: string, given: Given, step: Step) =>
  async ({ tx, record }: Door): Promise<object> => {
    const reason = givenReason(given.reason as string | null | undefined) ?? '';
    const basis = `${reason}(${documentNo})`;
    await actOnConsortium(within(context, tx), { ...step, id: record.consortiumId, reason: basis });
    return {
      consequence,
      consequenceReason: reason,
      documentNo,
      rectifyBy: step.action === 'requireRectification' ? storedDay(step.dueOn) : null,
      changes: [{ path: 'consequence', from: null, to: consequence }],
    };
  };

actField('concludeEvaluation', {
  action: 'conclude',
  description: '不作处理并办结。 Nothing follows for the consortium.',
  prepare: () => ({ change: async () => ({ consequence: 'NONE' }) }),
});

actField('rectifyAfterEvaluation', {
  action: 'requireRectification',
  description:
    '依据评价责令整改:同时办理联合体的整改,须填写理由、文号与期限。 Requires rectification of the consortium by a day, in the same transaction.',
  args: (arg) => ({
    ...documented(arg),
    rectifyBy: arg({ type: 'CalendarDay', required: true, ...label(evaluationDecisionLabels, 'rectifyBy') }),
  }),
  prepare: (given, context) => {
    const [documentNo, dueOn] = [documentOf(given), givenDay(given.rectifyBy as string)];
    return {
      input: [documentNo, dueOn],
      change: deciding(context, 'RECTIFICATION', documentNo, given, {
        action: 'requireRectification',
        dueOn,
      }),
    };
  },
});

const ways = [
  ['suspendAfterEvaluation', 'suspend', 'SUSPENSION', '依据评价暂停联合体,须填写理由与文号。 Suspends'],
  ['revokeAfterEvaluation', 'revoke', 'REVOCATION', '依据评价撤销联合体,须填写理由与文号。 Revokes'],
] as const;
for (const [name, action, consequence, description] of ways)
  actField(name, {
    action,
    description: `${description} the consortium, in the same transaction.`,
    args: documented,
    prepare: (given, context) => {
      const documentNo = documentOf(given);
      return {
        input: documentNo,
        change: deciding(context, consequence, documentNo, given, { action }),
      };
    },
  });
