import { applicationInput, parseInput, subjectOfDraft } from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import { examineAll } from '../../examination/examine.ts';
import { leadProfileOf, leadSelect, unitSelect } from '../../examination/subject.ts';
import { Application, ApplicationData } from '../application/application.ts';
import { Batch } from '../batch/batch.ts';
import { Examination } from './examination.ts';

builder.queryField('examineFormation', (t) =>
  t.field({
    type: Examination,
    nullable: true,
    authScopes: { signedIn: true },
    complexity: 60,
    description:
      '假设对照: what the clauses would say of a draft that is not stored. The lead’s figures count only where the viewer may read them.',
    args: {
      batchId: t.arg.globalID({ required: true, for: Batch }),
      application: t.arg({ type: ApplicationData, required: true }),
      applicationId: t.arg.globalID({
        for: Application,
        description: '已存的申报,沿用其意愿确认与受理情况。 The stored application this is a draft of.',
      }),
    },
    resolve: async (_root, { batchId, application, applicationId }, context) => {
      const { database, access, now } = context;
      // It tells of other units' applications what a party needs to know: who is no party to any does not ask.
      if (!access.mayEver('create', 'Examination')) throw new Forbidden({ action: 'examine' });
      const input = parseInput(applicationInput, application);
      const batch = await database.batch.findFirst({
        where: { AND: [{ id: batchId.id }, access.where('read', 'Batch')] },
        include: { ruleSet: true, directions: true },
      });
      if (!batch) return null;
      const ids = input.formation.members.map(({ organisationId }) => organisationId);
      const leadId = input.formation.members.find(({ role }) => role === 'LEAD')?.organisationId ?? null;
      const [units, lead, stored] = await Promise.all([
        database.organisation.findMany({ where: { id: { in: ids } }, select: unitSelect }),
        leadId === null
          ? null
          : database.organisation.findFirst({
              where: { AND: [{ id: leadId }, access.where('readDetails', 'Organisation')] },
              select: leadSelect,
            }),
        applicationId
          ? database.application.findFirst({
              where: { AND: [{ id: applicationId.id }, access.where('read', 'Application')] },
              include: {
                recommendingBody: true,
                submissionItems: true,
                formation: { include: { members: { where: { intentConfirmedAt: { not: null } } } } },
              },
            })
          : null,
      ]);
      const subject = subjectOfDraft(input, {
        kind: batch.kind,
        units: new Map(units.map((unit) => [unit.id, unit])),
        directions: new Map(batch.directions.map(({ id, name }) => [id, name])),
        lead: lead && leadProfileOf(lead),
        intents: new Set(stored?.formation.members.map(({ organisationId }) => organisationId)),
      });
      const asked = {
        applicationId: stored?.id ?? null,
        subject,
        leadUnitId: leadId,
        submittedAt: stored?.submittedAt ?? null,
        batch,
        recommendation:
          stored?.recommendedAt && stored.recommendingBody
            ? {
                districtName: stored.recommendingBody.name,
                districtKind: stored.recommendingBody.kind,
                at: stored.recommendedAt.toISOString(),
              }
            : null,
        receipts: (stored?.submissionItems ?? []).flatMap(({ kind, receivedAt }) =>
          receivedAt ? { kind, receivedAt: receivedAt.toISOString() } : [],
        ),
      };
      return (await examineAll(database, [asked], now))[0] ?? null;
    },
  }),
);
