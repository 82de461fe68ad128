import { builder } from '../../builder.ts';
import { createOrganisation, updateOrganisation } from '../../organisation.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { OfficeRecords, Organisation, OrganisationData } from './organisation.ts';

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
      const given = { organisation, confirmed: confirmed ?? false, idempotencyKey: idempotencyKey ?? null };
      const id = await createOrganisation(context, given);
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
      const { id: globalId, version, organisation, officeRecords, confirmed, idempotencyKey } = args;
      const given = { organisation, officeRecords, confirmed: confirmed ?? false };
      const id = await updateOrganisation(context, {
        ...given,
        id: globalId.id,
        version,
        idempotencyKey: idempotencyKey ?? null,
      });
      return context.database.organisation.findUniqueOrThrow(queryFor(query, id));
    },
  }),
}));
