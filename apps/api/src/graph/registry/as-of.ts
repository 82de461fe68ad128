import { runningOn, runningSelect, termOn } from '@consortium/database/rows';
import { dayOf } from '@consortium/domain';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../builder.ts';
import { givenDay } from '../../registry/consortium.ts';
import { Formation } from '../application/formation.ts';
import { Consortium } from './consortium.ts';

/** 截至某日: the past is asked for by the day; what was not yet there is null. */
builder.queryFields((t) => ({
  consortium: t.prismaField({
    type: Consortium,
    nullable: true,
    authScopes: { signedIn: true },
    description:
      '一个联合体;给出日期时,名称、方向、状态、牵头单位均为当日的。 One consortium; with a day its name, directions, state and lead are that day’s.',
    args: {
      id: t.arg.globalID({ required: true, for: Consortium }),
      asOf: t.arg({ type: 'CalendarDay' }),
    },
    resolve: async (query, _root, { id, asOf }, context, info) => {
      const { database, access } = context;
      const where = { AND: [{ id: id.id }, access.where('read', 'Consortium')] };
      const row = await database.consortium.findFirst({ ...query, where });
      if (!row || asOf == null) return row;
      const day = givenDay(asOf);
      const rows = await database.consortium.findUniqueOrThrow({
        where: { id: row.id },
        select: runningSelect,
      });
      const [term, running] = [termOn(rows, day), runningOn(rows, day)];
      if (!term || !running) return null;
      const lead = running.members.find(({ role }) => role === 'LEAD')?.organisationId ?? row.leadUnitId;
      const selection = queryFromInfo({ context, info, typeName: 'Organisation', path: ['leadUnit'] });
      const leadUnit = await database.organisation.findUnique({ ...selection, where: { id: lead } });
      const { name, directions, status } = term;
      return { ...row, name, directions, status, leadUnitId: lead, leadUnit, asOf: day } as typeof row;
    },
  }),
  formation: t.prismaField({
    type: Formation,
    nullable: true,
    authScopes: { signedIn: true },
    description: '联合体某日的组建方案,默认今天。 The formation of a consortium on a day; today by default.',
    extensions: { dated: true },
    args: {
      consortiumId: t.arg.globalID({ required: true, for: Consortium }),
      asOf: t.arg({ type: 'CalendarDay' }),
    },
    resolve: async (query, _root, { consortiumId, asOf }, { database, access, now }) => {
      const row = await database.formation.findFirst({
        ...query,
        where: { consortium: { AND: [{ id: consortiumId.id }, access.where('read', 'Consortium')] } },
      });
      return row && ({ ...row, asOf: asOf == null ? dayOf(now) : givenDay(asOf) } as typeof row);
    },
  }),
}));
