import { storedDay } from '@consortium/database/rows';
import {
  blockingFor,
  correctionInput,
  dayOf,
  expectedFile,
  parseInput,
  Refused,
  RulesViolated,
  type SubmissionItemKind,
  submissionItemKind,
  verdictInput,
} from '@consortium/domain';
import { z } from 'zod';
import { freeze } from '../../examination/freeze.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { actField, type Door } from './act.ts';
import { ruleOf, unknownClause } from './waivers.ts';
import { lockClashes } from './window.ts';

const VerdictData = inputOf('Verdict', verdictInput);
const CorrectionData = inputOf('Correction', correctionInput);
const ItemKind = inputEnum(submissionItemKind);
const copiesInput = z.object({ copies: z.int().min(1).max(999) });

async function passFormalCheck({ tx, record, now }: Door): Promise<object> {
  await lockClashes(tx, record);
  const { findings } = await freeze(tx, record, 'FORMAL_CHECK', now);
  const negative = new Set(
    record.verdicts.filter(({ verdict }) => verdict !== 'MET').map(({ code }) => code),
  );
  const due = new Set(blockingFor('FORMAL_CHECK', findings, record).map(({ code }) => code));
  const stops = findings.filter(({ code }) => due.has(code) || negative.has(code));
  if (stops.length > 0) throw new RulesViolated(stops);
  // A pre-application ends here unless it is converted; a formal one goes on to the review.
  return record.kind === 'PRE_APPLICATION' ? { concludedAt: now } : {};
}

actField('passFormalCheck', {
  action: 'passFormalCheck',
  description: '形审通过。 Passes the formal check.',
  prepare: () => ({ change: passFormalCheck }),
});
actField('failFormalCheck', {
  action: 'failFormalCheck',
  description: '形审不通过,须填写理由。 Fails the formal check, with a reason.',
  prepare: () => ({ change: async ({ now }) => ({ concludedAt: now }) }),
});

actField('receiveSubmissionItem', {
  action: 'receiveItem',
  description:
    '受理一份材料;要求的材料齐备时进入形审。 Receives one material; when all are in, the formal check begins.',
  args: (arg) => ({ kind: arg({ type: ItemKind, required: true }), copies: arg.int() }),
  keepsVersion: true,
  prepare: (given, context) => {
    const { kind } = given as { kind: SubmissionItemKind };
    const { copies } = parseInput(copiesInput, { copies: given.copies ?? 1 });
    return {
      input: [kind, copies],
      change: async ({ tx, record, now, to }) => {
        const items = await tx.submissionItem.findMany({ where: { applicationId: record.id } });
        const item = items.find((each) => each.kind === kind);
        if (expectedFile[kind] !== null && !item?.attachmentId)
          throw new Refused(
            'FILE_NOT_DELIVERED',
            { 'zh-CN': '申报单位尚未上传该文件', en: 'The file has not been uploaded yet' },
            { kind },
          );
        const receipt = { receivedAt: now, handlerId: context.viewer?.id as string, copies };
        const key = { applicationId: record.id, kind };
        await tx.submissionItem.upsert({
          where: { applicationId_kind: key },
          create: { ...key, ...receipt },
          update: receipt,
          select: { id: true },
        });
        const received = new Set([kind, ...items.flatMap((each) => (each.receivedAt ? each.kind : []))]);
        const isComplete = record.batch.requiredItems.every((required) => received.has(required));
        const changes = [{ path: `submissionItems.${kind}`, from: item?.receivedAt ?? null, to: now }];
        if (record.status === to || !isComplete) return { status: record.status, changes };
        return { status: to, receivedAt: now, changes };
      },
    };
  },
});

actField('recordVerdicts', {
  action: 'recordVerdict',
  description: '形审:逐条给出意见。 The officer’s verdicts by clause.',
  args: (arg) => ({ verdicts: arg({ type: [VerdictData], required: true }) }),
  keepsVersion: true,
  prepare: ({ verdicts }, context) => {
    const given = parseInput(verdictInput.array().min(1).max(200), verdicts);
    return {
      input: given,
      change: async ({ tx, record, now }) => {
        for (const { code } of given) if (!ruleOf(record, code)) throw unknownClause(code);
        await tx.clauseVerdict.deleteMany({
          where: { applicationId: record.id, code: { in: given.map(({ code }) => code) } },
        });
        await tx.clauseVerdict.createMany({
          data: given.map((each) => ({
            ...each,
            applicationId: record.id,
            givenById: context.viewer?.id as string,
            givenAt: now,
          })),
        });
        const before = new Map(record.verdicts.map((each) => [each.code, each.verdict]));
        return {
          changes: given.map(({ code, verdict }) => ({
            path: `verdicts.${code}`,
            from: before.get(code) ?? null,
            to: verdict,
          })),
        };
      },
    };
  },
});

actField('requestCorrection', {
  action: 'requestCorrection',
  description: '要求补正:逐项说明并规定期限。 Asks for a correction by a day, item by item.',
  args: (arg) => ({ correction: arg({ type: CorrectionData, required: true }) }),
  prepare: ({ correction }, context) => {
    const { items, note, dueOn } = parseInput(correctionInput, correction);
    return {
      input: [items, note, dueOn],
      reason: note || items.map((item) => item.note).join(';'),
      change: async ({ tx, record, now }) => {
        if (dueOn < dayOf(now))
          throw new Refused(
            'DUE_IN_PAST',
            { 'zh-CN': '补正期限不能早于今天', en: 'The due day lies in the past' },
            { dueOn },
          );
        const data = {
          applicationId: record.id,
          note,
          dueOn: storedDay(dueOn) as Date,
          requestedById: context.viewer?.id as string,
          requestedAt: now,
        };
        const { id: correctionId } = await tx.correction.create({ data, select: { id: true } });
        await tx.correctionItem.createMany({
          data: items.map((item, position) => ({ ...item, correctionId, position })),
        });
        return { correctionDueOn: storedDay(dueOn) };
      },
    };
  },
});
