import { applicationColumns, grammarOf } from '@consortium/database/rows';
import { applicationInput, blockingFor, parseInput, Refused, RulesViolated } from '@consortium/domain';
import { fileFormation } from '../../application.ts';
import { freeze } from '../../examination/freeze.ts';
import { fileForm } from '../../papers/form.ts';
import { actField, type Door } from './act.ts';
import { ApplicationData } from './application.ts';
import { lockClashes, refuseOutsideWindow } from './window.ts';

actField('updateApplication', {
  action: 'update',
  description: '保存草稿;只检查格式与安全,条款由 examination 说明。 Saves the draft as given.',
  args: (arg) => ({
    version: arg.int({ required: true }),
    application: arg({ type: ApplicationData, required: true }),
  }),
  withSnapshot: true,
  prepare: ({ application }) => {
    const input = parseInput(applicationInput, application);
    return {
      input,
      change: async ({ tx, record }) => {
        await fileFormation(tx, record, input);
        return {
          ...applicationColumns(input, grammarOf(record.batch.ruleSet.definition), record.number),
          priorityDirections: { set: input.priorityDirectionIds.map((direction) => ({ id: direction })) },
        };
      },
    };
  },
});

async function submit({ tx, record, now }: Door): Promise<object> {
  const isCorrection = record.status === 'CORRECTION_REQUESTED';
  if (!isCorrection) refuseOutsideWindow(record.batch, now);
  if (record.recommendingBodyId === null)
    throw new Refused(
      'RECOMMENDING_BODY_MISSING',
      { 'zh-CN': '请选择推荐单位(县区科技主管部门)', en: 'Choose the recommending district' },
      { field: 'recommendingBodyId' },
    );
  const unconfirmed = record.carriedParts.flatMap(({ part, confirmedAt }) => (confirmedAt ? [] : part));
  if (unconfirmed.length > 0)
    throw new Refused(
      'CARRIED_UNCONFIRMED',
      { 'zh-CN': '承接自预申报的内容尚未逐项确认', en: 'What was carried over is not confirmed yet' },
      { parts: unconfirmed },
    );
  await lockClashes(tx, record);
  const examined = await freeze(tx, record, 'SUBMISSION', now);
  const stops = blockingFor('SUBMISSION', examined.findings, record);
  if (stops.length > 0) throw new RulesViolated(stops);
  await fileForm(tx, record, examined.findings, now);
  if (isCorrection)
    await tx.correction.updateMany({
      where: { applicationId: record.id, resubmittedAt: null },
      data: { resubmittedAt: now },
    });
  return isCorrection
    ? { correctionDueOn: null }
    : { submittedAt: now, firstSubmittedAt: record.firstSubmittedAt ?? now, recommendedAt: null };
}

actField('submitApplication', {
  action: 'submit',
  description: '提交,补正后亦用此;未满足的条款一次列全。 Submits, or resubmits after a correction.',
  prepare: () => ({ change: submit }),
});
actField('withdrawApplication', {
  action: 'withdraw',
  description: '撤回,须填写理由。 Withdraws, with a reason.',
  prepare: () => ({ change: async ({ now }) => ({ concludedAt: now }) }),
});
actField('confirmIntent', {
  action: 'confirmIntent',
  description: '成员单位确认合作意愿(一(三)1)。 The viewer’s unit confirms its intent to cooperate.',
  keepsVersion: true,
  prepare: (_given, { viewer }) => ({
    change: async ({ tx, record, now }) => {
      const organisationId = viewer?.organisationId as string;
      await tx.membership.updateMany({
        where: { formationId: record.formationId, organisationId, intentConfirmedAt: null },
        data: { intentConfirmedAt: now, intentConfirmedById: viewer?.id as string },
      });
      return {
        changes: [{ path: `formation.members.${organisationId}.intentConfirmedAt`, from: null, to: now }],
      };
    },
  }),
});
actField('recommendApplication', {
  action: 'recommend',
  description: '县(区)推荐(二(一))。 The district recommends.',
  prepare: () => ({ change: async ({ now }) => ({ recommendedAt: now }) }),
});
actField('returnApplication', {
  action: 'return',
  description: '县(区)退回修改,须填写理由。 The district returns it, with a reason.',
});
