import { storedDay } from '@consortium/database/rows';
import { dayOf, Refused } from '@consortium/domain';
import { settleComments, tellComments } from '../../annual-report/comments.ts';
import { noCorrection } from '../../annual-report/correction.ts';
import { freezeReport } from '../../annual-report/freeze.ts';
import { givenReason } from '../../move.ts';
import { givenDay } from '../../registry/consortium.ts';
import { actField, type Door } from './act.ts';

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
actField('acceptAnnualReport', {
  action: 'accept',
  description: '审核通过。 Accepts it.',
  prepare: (_given, { viewer }) => ({
    change: async ({ tx, record, now }: Door) => {
      await settleComments(tx, { reportId: record.id }, viewer?.id as string, now);
      const last = await tx.reportSnapshot.findFirstOrThrow({
        where: { reportId: record.id },
        orderBy: { takenAt: 'desc' },
        select: { id: true },
      });
      return { acceptedAt: now, acceptedSnapshotId: last.id, ...noCorrection };
    },
  }),
});

actField('extendAnnualReport', {
  action: 'extend',
  description: '延长填报期限,须填写理由。 Extends the due date, with a reason.',
  args: (arg) => ({ dueOn: arg({ type: 'CalendarDay', required: true }) }),
  prepare: ({ dueOn, reason }) => {
    const day = givenDay(dueOn as string);
    return {
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
  },
});
