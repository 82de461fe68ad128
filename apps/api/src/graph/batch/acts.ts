import { storedDay } from '@consortium/database/rows';
import {
  type BatchInput,
  batchInput,
  batchLabels,
  materialsOf,
  parseInput,
  Refused,
  type RuleSet as RuleSetDefinition,
  submissionItemKind,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context, Transaction } from '../../context.ts';
import { found, givenReason, move } from '../../move.ts';
import { inputOf } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { Batch } from './batch.ts';

const BatchData = inputOf('Batch', batchInput, batchLabels);
const columnsOf = ({ directions: _directions, opensOn, closesOn, ...input }: BatchInput) => ({
  ...input,
  opensOn: storedDay(opensOn) as Date,
  closesOn: storedDay(closesOn) as Date,
});

/** Directions in use stay; the others are as given. */
async function writeDirections(tx: Transaction, batchId: string, names: readonly string[]): Promise<void> {
  await tx.priorityDirection.deleteMany({
    where: { batchId, name: { notIn: [...names] }, applications: { none: {} } },
  });
  await tx.priorityDirection.createMany({
    data: names.map((name, position) => ({ batchId, name, position })),
    skipDuplicates: true,
  });
  // Those that were there may have another place now.
  await tx.$executeRaw`
    UPDATE priority_direction SET position = given.place - 1
    FROM unnest(${[...names]}::text[]) WITH ORDINALITY AS given(name, place)
    WHERE batch_id = ${batchId}::uuid AND priority_direction.name = given.name`;
}

/** 批次已有申报: it is judged and numbered by what the notice said when it was filed. */
async function refuseWhenFiled(tx: Transaction, batchId: string): Promise<void> {
  if ((await tx.application.count({ where: { batchId, firstSubmittedAt: { not: null } } })) > 0)
    throw new Refused('BATCH_IN_USE', {
      'zh-CN': '批次已有单位提交申报,不能再更换规则、年度或类别',
      en: 'Applications have been filed: rule set, year and kind stay',
    });
}

/** 适用规则: signed by two persons, and the materials at least what it wants received, or nobody could pass. */
async function refuseRules(tx: Transaction, { ruleSetId, requiredItems }: BatchInput) {
  const pinned = await tx.ruleSet.findUnique({
    where: { id: ruleSetId },
    select: { definition: true, status: true },
  });
  if (!pinned) return;
  if (pinned.status !== 'SIGNED')
    throw new Refused('RULE_SET_UNSIGNED', {
      'zh-CN': '规则尚未签发,不能用于批次',
      en: 'The rule set is not signed and cannot bind a batch',
    });
  const items = materialsOf(pinned.definition as unknown as RuleSetDefinition).filter(
    (kind) => !requiredItems.includes(kind),
  );
  if (items.length === 0) return;
  const { labels } = submissionItemKind;
  throw new Refused(
    'MATERIALS_MISSING',
    {
      'zh-CN': `适用规则要求的材料未列入:${items.map((kind) => labels[kind]['zh-CN']).join('、')}`,
      en: `The rules also ask for: ${items.map((kind) => labels[kind].en).join(', ')}`,
    },
    { items },
  );
}

type Changed = Readonly<{
  id: string;
  version: number;
  batch: unknown;
  reason: string | null;
  idempotencyKey?: string | null;
}>;

/** 修改批次: by itself and by an import of its directions alike. */
export async function updateBatch(
  context: Context,
  { id, version, batch, ...given }: Changed,
): Promise<string> {
  const input = parseInput(batchInput, batch);
  return move(context, {
    subject: 'Batch',
    action: 'update',
    input: [id, version, input],
    idempotencyKey: given.idempotencyKey ?? null,
    expectedVersion: version,
    reason: given.reason,
    load: async (tx, visible) => {
      await tx.$executeRaw`SELECT 1 FROM batch WHERE id = ${id}::uuid FOR UPDATE`;
      return tx.batch.findFirst({ where: { AND: [{ id }, visible] } });
    },
    nameOf: ({ title }) => title,
    snapshot: async (tx) =>
      JSON.parse(
        JSON.stringify(
          await tx.batch.findUnique({
            where: { id },
            omit: { version: true, lastNumber: true, createdAt: true },
            include: { directions: { select: { name: true }, orderBy: { position: 'asc' } } },
          }),
        ),
      ),
    change: async ({ tx, record }) => {
      if (record.ruleSetId !== input.ruleSetId || record.year !== input.year || record.kind !== input.kind)
        await refuseWhenFiled(tx, record.id);
      await refuseRules(tx, input);
      await writeDirections(tx, record.id, input.directions);
      return columnsOf(input);
    },
    save: (tx, batchId, data) => tx.batch.update({ where: { id: batchId }, data, select: { id: true } }),
  });
}

builder.mutationFields((t) => ({
  createBatch: t.prismaField({
    type: Batch,
    authScopes: { write: true },
    errors: { types: problems },
    args: { batch: t.arg({ type: BatchData, required: true }), idempotencyKey: t.arg.string() },
    resolve: async (query, _root, { batch, idempotencyKey }, context) => {
      const input = parseInput(batchInput, batch);
      const id = await found(context, {
        subject: 'Batch',
        input,
        idempotencyKey: idempotencyKey ?? null,
        create: async (tx) => {
          await refuseRules(tx, input);
          const { id } = await tx.batch.create({ data: columnsOf(input), select: { id: true } });
          await writeDirections(tx, id, input.directions);
          return { id, name: input.title };
        },
      });
      return context.database.batch.findUniqueOrThrow(queryFor(query, id));
    },
  }),
  updateBatch: t.prismaField({
    type: Batch,
    description: '修改批次,包括延长截止日期。 Changes a batch; a later closing day reopens it.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: Batch }),
      version: t.arg.int({ required: true }),
      batch: t.arg({ type: BatchData, required: true }),
      reason: t.arg.string(),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, args, context) => {
      const { id: batchId, version, batch, idempotencyKey, reason } = args;
      const id = await updateBatch(context, {
        ...{ id: batchId.id, version, batch, idempotencyKey: idempotencyKey ?? null },
        reason: givenReason(reason),
      });
      return context.database.batch.findUniqueOrThrow(queryFor(query, id));
    },
  }),
}));
