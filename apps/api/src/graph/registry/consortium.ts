import { consortiumColumns, foundConsortium } from '@consortium/database/rows';
import { consortiumInput, consortiumLabels, consortiumStatus, parseInput } from '@consortium/domain';
import { gramsOfTerm } from '@consortium/domain/search';
import { builder } from '../../builder.ts';
import { found, move } from '../../move.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { historyOf } from '../people/history.ts';

const Status = inputEnum(consortiumStatus);

export const Consortium = builder.prismaNode('Consortium', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    number: t.exposeString('number', label(consortiumLabels, 'number')),
    name: t.exposeString('name', label(consortiumLabels, 'name')),
    leadUnit: t.relation('leadUnit', label(consortiumLabels, 'leadUnitId')),
    directions: t.exposeStringList('directions', label(consortiumLabels, 'directions')),
    establishedOn: t.expose('establishedOn', {
      type: 'CalendarDay',
      ...label(consortiumLabels, 'establishedOn'),
    }),
    documentNo: t.exposeString('documentNo', label(consortiumLabels, 'documentNo')),
    status: t.expose('status', { type: Status, ...label(consortiumLabels, 'status') }),
    history: t.field(historyOf('Consortium')),
    openActions: t.stringList({
      select: { id: true },
      resolve: (consortium, _args, { access }) =>
        ['update'].filter((action) => access.may(action, 'Consortium', consortium)),
    }),
  }),
});

const ConsortiumFilter = builder.inputType('ConsortiumFilter', {
  fields: (t) => ({ search: t.string(), status: t.field({ type: [Status] }) }),
});
listField({
  type: Consortium as never,
  name: 'Consortium',
  field: 'consortia',
  description: '已批准的创新联合体。 The consortia ever approved.',
  filter: ConsortiumFilter,
  toWhere: ({ search, status }) => ({
    ...(search ? { searchGrams: { hasEvery: gramsOfTerm(search) } } : {}),
    ...(status?.length ? { status: { in: status } } : {}),
  }),
  orders: orderings(
    {
      NUMBER: by('number'),
      NAME: by('name'),
      LEAD_UNIT: [{ leadUnit: { legalName: 'asc' } }],
      ESTABLISHED: by('establishedOn'),
      DOCUMENT: by('documentNo'),
      STATUS: by('status'),
    },
    { first: 'NUMBER' },
  ),
});

const ConsortiumData = inputOf('Consortium', consortiumInput, consortiumLabels);

builder.mutationFields((t) => ({
  createConsortium: t.prismaField({
    type: Consortium,
    description: '登记已批准的创新联合体,供查重与牵头数核对。 Registers an approved consortium.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { consortium: t.arg({ type: ConsortiumData, required: true }), idempotencyKey: t.arg.string() },
    resolve: async (query, _root, { consortium, idempotencyKey }, context) => {
      const input = parseInput(consortiumInput, consortium);
      const id = await found(context, {
        subject: 'Consortium',
        input,
        idempotencyKey: idempotencyKey ?? null,
        create: async (tx) => {
          const created = await foundConsortium(tx, input);
          return { id: created.id, name: `${input.number} ${input.name}` };
        },
      });
      return context.database.consortium.findUniqueOrThrow(queryFor(query, id));
    },
  }),
  updateConsortium: t.prismaField({
    type: Consortium,
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: Consortium }),
      version: t.arg.int({ required: true }),
      consortium: t.arg({ type: ConsortiumData, required: true }),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, args, context) => {
      const input = parseInput(consortiumInput, args.consortium);
      const id = await move(context, {
        subject: 'Consortium',
        action: 'update',
        input: [args.id.id, args.version, input],
        idempotencyKey: args.idempotencyKey ?? null,
        expectedVersion: args.version,
        load: async (tx, visible) => {
          await tx.$executeRaw`SELECT 1 FROM consortium WHERE id = ${args.id.id}::uuid FOR UPDATE`;
          return tx.consortium.findFirst({ where: { AND: [{ id: args.id.id }, visible] } });
        },
        nameOf: ({ number, name }) => `${number} ${name}`,
        snapshot: async (tx, id) =>
          JSON.parse(
            JSON.stringify(
              await tx.consortium.findUnique({
                where: { id },
                omit: { nameGrams: true, searchGrams: true, nameKey: true, version: true },
              }),
            ),
          ),
        change: async () => consortiumColumns(input),
        save: (tx, id, data) => tx.consortium.update({ where: { id }, data, select: { id: true } }),
      });
      return context.database.consortium.findUniqueOrThrow(queryFor(query, id));
    },
  }),
}));
