import { storedDay } from '@consortium/database/rows';
import { dayOf, hasOpenDoubts, parseInput, Refused, reportGradeInput } from '@consortium/domain';
import { settleComments, tellComments } from '../../annual-report/comments.ts';
import { reportsOf } from '../../annual-report/content.ts';
import { noCorrection } from '../../annual-report/correction.ts';
import { freezeReport } from '../../annual-report/freeze.ts';
import type { Context } from '../../context.ts';
import { givenReason } from '../../move.ts';
import { givenDay } from '../../registry/consortium.ts';
import type { Arguments, Given } from '../kernel/acts.ts';
import { manyOf } from '../kernel/many.ts';
import { act, actField, type Door } from './act.ts';
import { AnnualReport, Grade } from './report.ts';

actField('submitAnnualReport', {
  action: 'submit',
  description:
    '提交报告;须处理的全部列出,通过即冻结快照。 Submits; everything that is to be put right is told at once, and what is submitted is frozen.',
  prepare: (_given, { viewer }) => ({
    change: async ({ tx, record, now }: Door) => {
      await freezeReport(tx, record.id, now);
      await settleComments(tx, { reportId: record.id }, viewer?.id as string, now);
      // A correction does not make late what was in time.
      return record.acceptedSnapshotId === null ? { submittedAt: now } : {};
    },
  }),
});
actField('forwardAnnualReport', {
  action: 'forward',
  description: '初审通过,报市科技局。 The first look is done.',
});
actField('returnAnnualReport', {
  action: 'return',
  description:
    '退回修改,须填写理由;批注一并告知,有批注的单位须再次确认。 Returns it, with a reason and the comments; a unit whose figures were commented on confirms anew.',
  prepare: () => ({
    change: async ({ tx, record, now }: Door) => {
      await tellComments(tx, record.id, now);
      return {};
    },
  }),
});

const graded = (arg: Arguments) => ({
  suggestedGrade: arg({
    type: Grade,
    description:
      '等次建议,可不填;更正后再次通过时不填则保持。 May be left open; a correction that gives none keeps it.',
  }),
});
const accepting = (given: Given, { viewer }: Context) => {
  const { suggestedGrade } = parseInput(reportGradeInput, { suggestedGrade: given.suggestedGrade });
  return {
    action: 'accept',
    input: suggestedGrade,
    change: async ({ tx, record, now }: Door) => {
      await settleComments(tx, { reportId: record.id }, viewer?.id as string, now);
      const last = await tx.reportSnapshot.findFirstOrThrow({
        where: { reportId: record.id },
        orderBy: { takenAt: 'desc' },
        select: { id: true },
      });
      const grade = suggestedGrade ?? record.suggestedGrade;
      return {
        acceptedAt: now,
        acceptedSnapshotId: last.id,
        suggestedGrade: grade,
        ...noCorrection,
        changes:
          grade === record.suggestedGrade
            ? []
            : [{ path: 'suggestedGrade', from: record.suggestedGrade, to: grade }],
      };
    },
  };
};
actField('acceptAnnualReport', {
  action: 'accept',
  description: '审核通过,可附等次建议。 Accepts it, with a grade suggested where one is given.',
  args: graded,
  prepare: accepting,
});

/** 存疑的逐件看: what needs a look is not accepted among many. */
async function refuseDoubtful({ tx, record }: Door): Promise<void> {
  const findings = (await reportsOf(tx, [record.id])).get(record.id)?.findings ?? [];
  const openComments = await tx.reportComment.count({ where: { reportId: record.id, settledAt: null } });
  if (!hasOpenDoubts({ findings, openComments })) return;
  const explained = findings.filter(({ outcome }) => outcome === 'EXPLAINED').length;
  throw new Refused(
    'REPORT_DOUBTFUL',
    {
      'zh-CN': `有 ${explained} 处已说明的异常、${openComments} 条待处理的批注,请单独审核`,
      en: `It has ${explained} explained finding(s) and ${openComments} open comment(s): look at it by itself`,
    },
    { explained, openComments },
  );
}
const many = manyOf(AnnualReport as never, 'AnnualReport', act);
many('acceptAnnualReports', {
  description:
    '逐件审核通过没有存疑的报告,每件各自成立;dryRun 只预演。 Accepts each report that has no open doubts, every one for itself; a dry run undoes everything and tells the same.',
  args: graded,
  prepare: (given, context) => {
    const { action, input, change } = accepting(given, context);
    return {
      action,
      input,
      change: async (door: Door) => {
        await refuseDoubtful(door);
        return change(door);
      },
    };
  },
});

const extending = ({ dueOn, reason }: Given) => {
  const day = givenDay(dueOn as string);
  return {
    action: 'extend',
    input: day,
    reason: givenReason(reason as string | null | undefined),
    change: async ({ record, now }: Door) => {
      const before = record.extendedTo ?? record.round.dueOn;
      const to = storedDay(day) as Date;
      if (to <= before || day < dayOf(now))
        throw new Refused(
          'EXTENSION_TOO_EARLY',
          {
            'zh-CN': '延期后的日期应晚于原截止日期,且不早于今天',
            en: 'The new day must lie after the present due date, and not before today',
          },
          { dueOn: day },
        );
      return { extendedTo: to, changes: [{ path: 'dueOn', from: before, to }] };
    },
  };
};
actField('extendAnnualReport', {
  action: 'extend',
  description: '延长填报期限,须填写理由。 Extends the due date, with a reason.',
  args: (arg) => ({ dueOn: arg({ type: 'CalendarDay', required: true }) }),
  prepare: extending,
});
many('extendAnnualReports', {
  description:
    '以同一理由逐件延期,每件各自成立;dryRun 只预演。 Extends each with one reason, every one for itself; a dry run undoes everything and tells the same.',
  args: (arg) => ({ dueOn: arg({ type: 'CalendarDay', required: true }), reason: arg.string() }),
  prepare: extending,
});
