import { type CorrectionReason, correctionLabels, correctionReason } from '@consortium/domain';
import { settleComments } from '../../annual-report/comments.ts';
import { noCorrection, takeBack } from '../../annual-report/correction.ts';
import { givenReason } from '../../move.ts';
import type { Arguments, Given } from '../kernel/acts.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { actField, type Door } from './act.ts';

const Reason = inputEnum(correctionReason);
const why = (arg: Arguments) => ({
  correctionReason: arg({ type: Reason, required: true, ...label(correctionLabels, 'correctionReason') }),
});
/** What a correction that begins keeps of why it does. */
const begun = (given: Given, isCorrectionRequired: boolean) => {
  const to = given.correctionReason as CorrectionReason;
  const reason = givenReason(given.reason as string | null | undefined);
  return {
    columns: { correctionReason: to, correctionText: reason ?? '', isCorrectionRequired },
    changes: [{ path: 'correctionReason', from: null, to }],
  };
};

actField('askReportCorrection', {
  action: 'askCorrection',
  description:
    '申请更正已审核通过的报告,须填写原因和说明;填报任务不要求同意的,即可更正。 Asks to correct an accepted report; where the round asks for no approval, the correction begins.',
  args: why,
  prepare: (given) => {
    const { columns, changes } = begun(given, false);
    return {
      input: columns,
      change: async ({ record }: Door) => ({
        ...columns,
        changes,
        ...(record.round.correctionsNeedApproval ? {} : { status: 'CORRECTING' }),
      }),
    };
  },
});

actField('requireReportCorrection', {
  action: 'requireCorrection',
  description:
    '要求更正已审核通过的报告,须填写原因和说明。 The bureau has an accepted report corrected, for a reason.',
  args: why,
  prepare: (given) => {
    const { columns, changes } = begun(given, true);
    return { input: columns, change: async () => ({ ...columns, changes }) };
  },
});

actField('grantReportCorrection', {
  action: 'grantCorrection',
  description: '同意更正。 Grants the correction that was asked for.',
});

actField('refuseReportCorrection', {
  action: 'refuseCorrection',
  description: '不同意更正,须填写理由。 Refuses the correction, with a reason.',
  prepare: () => ({ change: async () => noCorrection }),
});

actField('giveUpReportCorrection', {
  action: 'giveUpCorrection',
  description:
    '放弃更正,须填写理由;数据和文字恢复为审核通过的内容。 Gives the correction up; figures and texts are again what was accepted.',
  prepare: (_given, { viewer }) => ({
    change: async ({ tx, record, now }: Door) => {
      await settleComments(tx, { reportId: record.id }, viewer?.id as string, now);
      return { ...noCorrection, ...(await takeBack(tx, record.acceptedSnapshotId as string, now)) };
    },
  }),
});
