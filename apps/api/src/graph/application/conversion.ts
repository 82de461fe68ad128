import { copyFormation } from '@consortium/database/rows';
import { type ApplicationPart, applicationPart, parseInput, Refused, type RuleSet } from '@consortium/domain';
import type { LoadedApplication } from '../../application.ts';
import { builder } from '../../builder.ts';
import type { Transaction } from '../../context.ts';
import { Batch } from '../batch/batch.ts';
import { inputEnum } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';
import { act, actField } from './act.ts';
import { Application } from './application.ts';
import { guardedBy } from './guarded.ts';
import { nextNumber } from './number.ts';
import { refuseOutsideWindow } from './window.ts';

const Part = inputEnum(applicationPart);

const CarriedPart = builder.prismaObject('CarriedPart', {
  select: { applicationId: true, part: true },
  description:
    '承接部分。 A part taken over from the pre-application; confirmed one by one before submission.',
  fields: (t) => ({
    part: t.expose('part', { type: Part }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true }),
  }),
});

builder.prismaObjectFields(Application, (t) => ({
  // Either may have parties that the other has not, and a draft is nobody else's business.
  convertedFrom: t.field({
    type: Application,
    nullable: true,
    description:
      '由哪一件预申报转来;无权查看时为空。 The pre-application it comes from, for who may read it.',
    ...(guardedBy('convertedFrom') as object),
  } as never),
  convertedTo: t.field({
    type: Application,
    nullable: true,
    description: '转成的正式申报;无权查看时为空。 The formal application it became, for who may read it.',
    ...(guardedBy('convertedTo') as object),
  } as never),
  carriedParts: t.relation('carriedParts', {
    type: CarriedPart,
    query: { orderBy: { part: 'asc' } },
    description: '承接自预申报、须逐项确认的内容。 What was carried over and has to be confirmed.',
  }),
}));

/** Columns that a formal application takes over as they stand; what is signed is signed anew. */
const carriedColumns = (record: LoadedApplication) => {
  const {
    id: _id,
    batch: _batch,
    waivers: _waivers,
    verdicts: _verdicts,
    specialCase: _case,
    carriedParts: _parts,
    memberUnitIds: _units,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    ...columns
  } = record;
  return {
    ...columns,
    kind: 'FORMAL_APPLICATION' as const,
    status: 'DRAFT' as const,
    version: 1,
    convertedFromId: record.id,
    selfCheckSignedOn: null,
    firstSubmittedAt: null,
    submittedAt: null,
    recommendedAt: null,
    receivedAt: null,
    correctionDueOn: null,
    concludedAt: null,
  };
};

/** Reasons come along as proposals where the new rule set has the clause in principle; the approval is given anew. */
async function carryWaivers(tx: Transaction, record: LoadedApplication, to: string, rules: RuleSet['rules']) {
  const inPrinciple = new Set(rules.filter(({ force }) => force === 'IN_PRINCIPLE').map(({ code }) => code));
  await tx.waiver.createMany({
    data: record.waivers
      .filter(({ code, status }) => status !== 'REFUSED' && inPrinciple.has(code))
      .map(({ code, reason, evidence, proposedById, proposedAt }) => ({
        applicationId: to,
        code,
        reason,
        evidence,
        proposedById,
        proposedAt,
      })),
  });
  const { specialCase } = record;
  if (specialCase?.status !== 'APPROVED') return;
  const { id: _id, ...decided } = specialCase;
  const waivable = new Set(rules.filter((rule) => rule.isWaivableBySpecialCase).map(({ code }) => code));
  const codes = decided.codes.filter((code) => waivable.has(code));
  await tx.specialCase.createMany({ data: [{ ...decided, codes, applicationId: to }] });
}

async function foundFormal(tx: Transaction, record: LoadedApplication, batchId: string, now: Date) {
  const batch = await tx.batch.findUnique({
    where: { id: batchId },
    include: { ruleSet: true, directions: true },
  });
  if (batch?.kind !== 'FORMAL_APPLICATION')
    throw new Refused('BATCH_NOT_FORMAL', {
      'zh-CN': '请选择正式申报批次',
      en: 'Choose a batch of formal applications',
    });
  refuseOutsideWindow(batch, now);
  const chosen = await tx.priorityDirection.findMany({
    where: { applications: { some: { id: record.id } } },
  });
  const names = new Set(chosen.map(({ name }) => name));
  const { id } = await tx.application.create({
    data: {
      ...carriedColumns(record),
      number: await nextNumber(tx, batch),
      batchId,
      formationId: await copyFormation(tx, record.formationId),
    },
    select: { id: true },
  });
  await tx.application.update({
    where: { id },
    data: {
      priorityDirections: {
        connect: batch.directions.filter(({ name }) => names.has(name)).map((one) => ({ id: one.id })),
      },
    },
    select: { id: true },
  });
  await tx.carriedPart.createMany({
    data: applicationPart.terms.map((part) => ({ applicationId: id, part })),
  });
  await carryWaivers(tx, record, id, (batch.ruleSet.definition as unknown as RuleSet).rules);
}

builder.mutationField('convertApplication', (t) =>
  t.prismaField({
    type: Application,
    description:
      '预申报形审通过后转为正式申报草稿,内容全部承接并待逐项确认;返回正式申报。 Turns a passed pre-application into a formal draft.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: Application }),
      batchId: t.arg.globalID({ required: true, for: Batch }),
      version: t.arg.int(),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, { id, batchId, version, idempotencyKey }, context) => {
      const convertedFromId = await act(context, {
        action: 'convert',
        id: id.id,
        input: batchId.id,
        version: version ?? null,
        idempotencyKey: idempotencyKey ?? null,
        change: async ({ tx, record, now }) => {
          await foundFormal(tx, record, batchId.id, now);
          return { concludedAt: now };
        },
      });
      return context.database.application.findUniqueOrThrow({ ...query, where: { convertedFromId } });
    },
  }),
);

actField('confirmCarriedParts', {
  action: 'confirmCarried',
  description: '确认承接自预申报的内容。 Confirms parts that were carried over.',
  args: (arg) => ({ parts: arg({ type: [Part], required: true }) }),
  keepsVersion: true,
  prepare: ({ parts }, { viewer }) => {
    const given = parseInput(applicationPart.schema.array().min(1), parts) as ApplicationPart[];
    return {
      input: given,
      change: async ({ tx, record, now }) => {
        await tx.carriedPart.updateMany({
          where: { applicationId: record.id, part: { in: given }, confirmedAt: null },
          data: { confirmedAt: now, confirmedById: viewer?.id as string },
        });
        return { changes: given.map((part) => ({ path: `carriedParts.${part}`, from: null, to: now })) };
      },
    };
  },
});
