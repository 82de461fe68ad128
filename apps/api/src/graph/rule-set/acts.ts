import { dayText, storedDay } from '@consortium/database/rows';
import {
  brokenSuccession,
  parseInput,
  Refused,
  type RuleSet as RuleSetShape,
  ruleSetDraft,
  ruleSetLifecycle,
} from '@consortium/domain';
import type { Transaction } from '../../context.ts';
import { type Arguments, actsOn, createField, type DoorOf, type Given } from '../kernel/acts.ts';
import { RuleSet } from './rule-set.ts';

async function loadRuleSet(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM rule_set WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.ruleSet.findFirst({
    where: { AND: [{ id }, visible] },
    include: { replaces: { include: { replacedBy: { where: { status: 'SIGNED' }, select: { id: true } } } } },
  });
}
type Loaded = NonNullable<Awaited<ReturnType<typeof loadRuleSet>>>;

const { actField } = actsOn<Loaded>({
  type: RuleSet as never,
  subject: 'RuleSet',
  lifecycle: ruleSetLifecycle,
  load: loadRuleSet,
  nameOf: ({ documentNo, edition }) => nameOf(documentNo, edition),
  snapshot: async (tx, id) => {
    const row = await tx.ruleSet.findUnique({
      where: { id },
      select: { definition: true, edition: true, replacesId: true },
    });
    return row && { ...(row.definition as object), edition: row.edition, replacesId: row.replacesId };
  },
});
const nameOf = (documentNo: string, edition: number): string => `${documentNo} 第 ${edition} 版`;

/** One at a time works on the editions of a document. */
const lockDocument = (tx: Transaction, documentNo: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${documentNo}, 11))`;

async function nextEdition(tx: Transaction, documentNo: string): Promise<number> {
  await lockDocument(tx, documentNo);
  const last = await tx.ruleSet.aggregate({ where: { documentNo }, _max: { edition: true } });
  return (last._max.edition ?? 0) + 1;
}

const columnsOf = (definition: RuleSetShape, replacesId: string | null, edition: number) => ({
  documentNo: definition.documentNo,
  title: definition.title,
  effectiveFrom: storedDay(definition.effectiveFrom) as Date,
  definition: definition as object,
  replacesId,
  edition,
});

const draftArgs = (arg: Arguments) => ({
  definition: arg({ type: 'JSON', required: true }),
  replacesId: arg.globalID({ for: RuleSet, description: '所替代的规则。 The one whose place it takes.' }),
});
const draftOf = ({ definition, replacesId }: Given) =>
  parseInput(ruleSetDraft, {
    definition,
    replacesId: (replacesId as { id: string } | null | undefined)?.id ?? null,
  });

createField('createRuleSet', {
  type: RuleSet as never,
  subject: 'RuleSet',
  description:
    '起草规则集的新版;两人签字后方可用于批次,已有批次仍用原版。 Drafts a new edition; it binds no batch before two persons have signed, and never an earlier one.',
  args: draftArgs,
  prepare: (given) => {
    const input = draftOf(given);
    return {
      input,
      create: async (tx) => {
        const { documentNo } = input.definition;
        const edition = await nextEdition(tx, documentNo);
        const data = columnsOf(input.definition, input.replacesId, edition);
        const { id } = await tx.ruleSet.create({ data, select: { id: true } });
        return { id, name: nameOf(documentNo, edition) };
      },
    };
  },
});

actField('updateRuleSet', {
  action: 'update',
  description: '修改草稿。 Changes a draft.',
  args: (arg) => ({ version: arg.int({ required: true }), ...draftArgs(arg) }),
  withSnapshot: true,
  prepare: (given) => {
    const input = draftOf(given);
    return {
      input,
      change: async ({ tx, record }) => {
        const isOfDocument = record.documentNo === input.definition.documentNo;
        const edition = isOfDocument ? record.edition : await nextEdition(tx, input.definition.documentNo);
        return columnsOf(input.definition, input.replacesId, edition);
      },
    };
  },
});

/** 沿革: refused where the rule set cannot follow what is in force. */
async function refuseBrokenSuccession(tx: Transaction, record: Loaded): Promise<void> {
  const { documentNo, replaces } = record;
  await lockDocument(tx, documentNo);
  const beside = await tx.ruleSet.count({
    where: {
      documentNo,
      status: 'SIGNED',
      id: { notIn: [record.id, ...(replaces ? [replaces.id] : [])] },
      replacedBy: { none: { status: 'SIGNED' } },
    },
  });
  const broken = brokenSuccession({
    effectiveFrom: dayText(record.effectiveFrom) as string,
    replaces: replaces && {
      effectiveFrom: dayText(replaces.effectiveFrom) as string,
      status: replaces.status,
      isReplaced: replaces.replacedBy.length > 0,
    },
    leavesEditionBeside: beside > 0,
  });
  if (broken)
    throw new Refused(
      'RULE_SET_SUCCESSION',
      {
        'zh-CN': `规则沿革不成立:${broken.label['zh-CN']}`,
        en: `The succession does not hold: ${broken.label.en}`,
      },
      { reason: broken.reason },
    );
}

actField('proposeRuleSet', {
  action: 'propose',
  description: '签字并送另一人会签;此后内容不再改动。 The first signature; from here the text stands still.',
  prepare: (_given, { viewer }) => ({
    change: async ({ tx, record, now }) => {
      await refuseBrokenSuccession(tx, record);
      return { firstSignedById: viewer?.id, firstSignedAt: now };
    },
  }),
});

actField('returnRuleSet', {
  action: 'return',
  description: '退回修改,原签字作废。 Sends it back; the first signature falls.',
  prepare: () => ({ change: async () => ({ firstSignedById: null, firstSignedAt: null }) }),
});

async function sign({ tx, record, now }: DoorOf<Loaded>, viewerId: string | undefined): Promise<object> {
  if (record.firstSignedById === viewerId)
    throw new Refused('SAME_SIGNER', {
      'zh-CN': '须由签字人以外的另一人会签',
      en: 'Another person than the first signer countersigns',
    });
  await refuseBrokenSuccession(tx, record);
  return { signedById: viewerId, signedAt: now };
}

actField('signRuleSet', {
  action: 'sign',
  description:
    '会签签发:自此可用于新的批次,内容不再改动。 The second signature: new batches may be pinned to it.',
  prepare: (_given, { viewer }) => ({ change: (door) => sign(door, viewer?.id) }),
});

actField('withdrawRuleSet', {
  action: 'withdraw',
  description: '作废草稿。 Withdraws a draft.',
});
