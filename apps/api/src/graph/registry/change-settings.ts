import {
  changeKind,
  changeLabels,
  changeSettingInput,
  changeSettingLabels,
  parseInput,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { move } from '../../move.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { Kind } from './change-content.ts';

export const ChangeSetting = builder.prismaNode('ChangeSetting', {
  select: { id: true },
  id: { field: 'id' },
  description: '变更设置: whether a kind of change needs approval or is only put on file.',
  fields: (t) => ({
    version: t.exposeInt('version'),
    kind: t.expose('kind', { type: Kind, ...label(changeLabels, 'kind') }),
    needsApproval: t.exposeBoolean('needsApproval', label(changeSettingLabels, 'needsApproval')),
    openActions: t.stringList({
      select: { id: true },
      resolve: (setting, _args, { access }) =>
        ['update'].filter((action) => access.may(action, 'ChangeSetting', setting)),
    }),
  }),
});

const ChangeSettingFilter = builder.inputType('ChangeSettingFilter', {
  fields: (t) => ({ kind: t.field({ type: [Kind] }) }),
});
listField({
  type: ChangeSetting as never,
  name: 'ChangeSetting',
  field: 'changeSettings',
  description: '变更设置。 Which kinds of change need approval.',
  filter: ChangeSettingFilter,
  toWhere: ({ kind }) => (kind?.length ? { kind: { in: kind } } : {}),
  orders: orderings({ KIND: by('kind') }, { first: 'KIND' }),
});

const ChangeSettingData = inputOf('ChangeSetting', changeSettingInput, changeSettingLabels);

builder.mutationField('updateChangeSetting', (t) =>
  t.prismaField({
    type: ChangeSetting,
    description: '设置一类变更须审批,或提交即备案生效。 Whether a kind of change needs approval.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: ChangeSetting }),
      version: t.arg.int({ required: true }),
      changeSetting: t.arg({ type: ChangeSettingData, required: true }),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, args, context) => {
      const input = parseInput(changeSettingInput, args.changeSetting);
      const id = await move(context, {
        subject: 'ChangeSetting',
        action: 'update',
        input: [args.id.id, args.version, input],
        idempotencyKey: args.idempotencyKey ?? null,
        expectedVersion: args.version,
        load: async (tx, visible) => {
          await tx.$executeRaw`SELECT 1 FROM change_setting WHERE id = ${args.id.id}::uuid FOR UPDATE`;
          return tx.changeSetting.findFirst({ where: { AND: [{ id: args.id.id }, visible] } });
        },
        nameOf: ({ kind }) => changeKind.labels[kind]['zh-CN'],
        snapshot: (tx, id) => tx.changeSetting.findUnique({ where: { id }, select: { needsApproval: true } }),
        change: async () => input,
        save: (tx, id, data) => tx.changeSetting.update({ where: { id }, data, select: { id: true } }),
      });
      return context.database.changeSetting.findUniqueOrThrow(queryFor(query, id));
    },
  }),
);
