import {
  parseInput,
  Refused,
  type RuleSet,
  type WaiverStatus,
  waiverInput,
  waiverLabels,
  waiverStatus,
} from '@consortium/domain';
import type { LoadedApplication } from '../../application.ts';
import { givenReason } from '../../move.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { actField } from './act.ts';

const WaiverData = inputOf('Waiver', waiverInput, waiverLabels);
const Decision = inputEnum(waiverStatus);

export const ruleOf = (record: LoadedApplication, code: string) =>
  (record.batch.ruleSet.definition as unknown as RuleSet).rules.find((rule) => rule.code === code);

export const unknownClause = (code: string) =>
  new Refused(
    'CLAUSE_UNKNOWN',
    { 'zh-CN': '该批次的规则中没有此条款', en: 'The batch’s rule set has no such clause' },
    { code },
  );

actField('proposeWaiver', {
  action: 'proposeWaiver',
  description: '填写原则上条款的说明。 Gives the reason why an in-principle clause is not met.',
  args: (arg) => ({ waiver: arg({ type: WaiverData, required: true }) }),
  keepsVersion: true,
  prepare: ({ waiver }, context) => {
    const { code, reason, evidence } = parseInput(waiverInput, waiver);
    return {
      input: [code, evidence],
      reason,
      change: async ({ tx, record, now }) => {
        if (ruleOf(record, code)?.force !== 'IN_PRINCIPLE') throw unknownClause(code);
        if (record.waivers.some((each) => each.code === code && each.status === 'APPROVED'))
          throw new Refused('WAIVER_DECIDED', {
            'zh-CN': '该说明已获同意',
            en: 'This reason has been approved already',
          });
        const proposal = {
          reason,
          evidence,
          status: 'PROPOSED',
          proposedById: context.viewer?.id as string,
          proposedAt: now,
          decidedById: null,
          decidedAt: null,
          decisionNote: '',
        } as const;
        const key = { applicationId: record.id, code };
        await tx.waiver.upsert({
          where: { applicationId_code: key },
          create: { ...key, ...proposal },
          update: proposal,
          select: { id: true },
        });
        return { changes: [{ path: `waivers.${code}`, from: null, to: 'PROPOSED' }] };
      },
    };
  },
});

actField('approveWaiver', {
  action: 'approveWaiver',
  description:
    '审批说明(同意或不同意),须由另一人办理。 Decides on a reason; never by the one who proposed it.',
  args: (arg) => ({
    code: arg.string({ required: true }),
    decision: arg({ type: Decision, defaultValue: 'APPROVED' }),
    note: arg.string(),
  }),
  keepsVersion: true,
  prepare: (given, context) => {
    const { code, decision } = given as { code: string; decision: WaiverStatus };
    const note = givenReason(given.note as string | null) ?? '';
    return {
      input: [code, decision, note],
      reason: note,
      change: async ({ tx, record, now }) => {
        const waiver = record.waivers.find((each) => each.code === code);
        if (waiver?.status !== 'PROPOSED' || decision === 'PROPOSED')
          throw new Refused(
            'WAIVER_NOT_PROPOSED',
            { 'zh-CN': '没有待审批的说明', en: 'No reason waits for a decision' },
            { code },
          );
        if (waiver.proposedById === context.viewer?.id)
          throw new Refused('WAIVER_SELF_APPROVAL', {
            'zh-CN': '不能审批本人提出的说明',
            en: 'Nobody decides on their own proposal',
          });
        await tx.waiver.update({
          where: { id: waiver.id },
          data: {
            status: decision ?? 'APPROVED',
            decidedById: context.viewer?.id as string,
            decidedAt: now,
            decisionNote: note,
          },
          select: { id: true },
        });
        return { changes: [{ path: `waivers.${code}`, from: waiver.status, to: decision ?? 'APPROVED' }] };
      },
    };
  },
});
