import { organisationColumns, writeOrganisationParts } from '@consortium/database/rows';
import {
  ConfirmationNeeded,
  futureYears,
  InvalidInput,
  implausible,
  type OrganisationInput,
  officeRecordsInput,
  organisationInput,
  parseInput,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import { found, move } from '../../move.ts';
import { loadOrganisation, organisationSnapshot, refuseTakenCode } from '../../organisation.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { OfficeRecords, Organisation, OrganisationData } from './organisation.ts';

/** Draft data is checked for shape, for the calendar and, unless confirmed, for plausibility. */
function checked(raw: unknown, confirmed: boolean | null | undefined, now: Date): OrganisationInput {
  const input = parseInput(organisationInput, raw);
  const future = futureYears(input.financialYears, Number(now.toISOString().slice(0, 4)));
  if (future.length > 0) throw new InvalidInput(future);
  const warnings = implausible(input.financialYears);
  if (warnings.length > 0 && !confirmed) throw new ConfirmationNeeded(warnings);
  return input;
}

builder.mutationFields((t) => ({
  createOrganisation: t.prismaField({
    type: Organisation,
    description: '新增单位。 Adds a unit; the code must be new.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      organisation: t.arg({ type: OrganisationData, required: true }),
      confirmed: t.arg.boolean(),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, { organisation, confirmed, idempotencyKey }, context) => {
      const input = checked(organisation, confirmed, context.now);
      const id = await found(context, {
        subject: 'Organisation',
        input,
        idempotencyKey: idempotencyKey ?? null,
        create: async (tx) => {
          await refuseTakenCode(tx, input.uscc);
          const { id } = await tx.organisation.create({
            data: organisationColumns(input),
            select: { id: true },
          });
          await writeOrganisationParts(tx, id, input);
          return { id, name: input.legalName };
        },
      });
      return context.database.organisation.findUniqueOrThrow(queryFor(query, id));
    },
  }),
  updateOrganisation: t.prismaField({
    type: Organisation,
    description: '修改单位;战略合作协议与诚信记录只有主管部门可以填写。 Changes a unit.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: Organisation }),
      version: t.arg.int({ required: true }),
      organisation: t.arg({ type: OrganisationData, required: true }),
      officeRecords: t.arg({ type: OfficeRecords }),
      confirmed: t.arg.boolean(),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, args, context) => {
      const input = checked(args.organisation, args.confirmed, context.now);
      const office = args.officeRecords ? parseInput(officeRecordsInput, args.officeRecords) : null;
      const id = await move(context, {
        subject: 'Organisation',
        action: 'update',
        input: [args.id.id, args.version, input, office],
        idempotencyKey: args.idempotencyKey ?? null,
        expectedVersion: args.version,
        load: (tx, visible) => loadOrganisation(tx, args.id.id, visible),
        nameOf: ({ legalName }) => legalName,
        snapshot: organisationSnapshot,
        change: async ({ tx, record }) => {
          if (office && !context.access.may('keepOfficeRecords', 'Organisation', record))
            throw new Forbidden({ action: 'keepOfficeRecords' });
          if (input.uscc !== record.uscc) await refuseTakenCode(tx, input.uscc);
          await writeOrganisationParts(tx, record.id, input, office);
          return organisationColumns(input);
        },
        save: (tx, id, data) => tx.organisation.update({ where: { id }, data, select: { id: true } }),
      });
      return context.database.organisation.findUniqueOrThrow(queryFor(query, id));
    },
  }),
}));
