import { applicationColumns, grammarOf } from '@consortium/database/rows';
import { applicationInput, type MembershipInput, parseInput, Refused } from '@consortium/domain';
import { fileFormation } from '../../application.ts';
import { builder } from '../../builder.ts';
import type { Transaction } from '../../context.ts';
import { found } from '../../move.ts';
import { Batch } from '../batch/batch.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { Application, ApplicationData } from './application.ts';
import { nextNumber } from './number.ts';
import { refuseOutsideWindow } from './window.ts';

const leadMembership: Omit<MembershipInput, 'organisationId'> = {
  role: 'LEAD',
  layer: 'CORE',
  chainPosition: null,
  strengths: '',
  taskDivision: '',
  commitments: '',
  cooperationKinds: [],
  cooperationEvidence: '',
};

const needsPreApplication = () =>
  new Refused('BATCH_NEEDS_PRE_APPLICATION', {
    'zh-CN': '本批次只接受由预申报转来的正式申报',
    en: 'This batch takes only applications that come from a pre-application',
  });

const setDirections = (tx: Transaction, id: string, directions: readonly string[]) =>
  tx.application.update({
    where: { id },
    data: { priorityDirections: { set: directions.map((direction) => ({ id: direction })) } },
    select: { id: true },
  });

builder.mutationField('createApplication', (t) =>
  t.prismaField({
    type: Application,
    description: '新建申报草稿,牵头单位为本人所在单位。 A new draft; the viewer’s unit leads.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      batchId: t.arg.globalID({ required: true, for: Batch }),
      application: t.arg({ type: ApplicationData, required: true }),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, { batchId, application, idempotencyKey }, context) => {
      const input = parseInput(applicationInput, application);
      const leadUnitId = context.viewer?.organisationId as string;
      const id = await found(context, {
        subject: 'Application',
        input: [batchId.id, input],
        idempotencyKey: idempotencyKey ?? null,
        create: async (tx, now) => {
          const batch = await tx.batch.findUnique({
            where: { id: batchId.id },
            include: { ruleSet: true, directions: true },
          });
          if (!batch)
            throw new Refused('BATCH_UNKNOWN', { 'zh-CN': '批次不存在', en: 'There is no such batch' });
          if (batch.kind === 'FORMAL_APPLICATION' && !batch.allowsDirect) throw needsPreApplication();
          refuseOutsideWindow(batch, now);
          const members = input.formation.members.some(({ organisationId }) => organisationId === leadUnitId)
            ? input.formation.members
            : [{ ...leadMembership, organisationId: leadUnitId }, ...input.formation.members];
          const number = await nextNumber(tx, batch);
          const formation = await tx.formation.create({ data: {}, select: { id: true } });
          const created = await tx.application.create({
            data: {
              ...applicationColumns(input, grammarOf(batch.ruleSet.definition), number),
              number,
              batchId: batch.id,
              leadUnitId,
              formationId: formation.id,
            },
            select: { id: true },
          });
          await fileFormation(
            tx,
            { formationId: formation.id, batchId: batch.id, leadUnitId },
            { ...input, formation: { ...input.formation, members } },
          );
          await setDirections(tx, created.id, input.priorityDirectionIds);
          return { id: created.id, name: `${number} ${input.name}` };
        },
      });
      return context.database.application.findUniqueOrThrow(queryFor(query, id));
    },
  }),
);
