import { dayText, storedDay } from '@consortium/database/rows';
import {
  bodyRulesInput,
  bodyRulesLabels,
  dayOf,
  entitledTo,
  hasQuorum,
  InvalidInput,
  inForce,
  inputIssue,
  type OperationFinding as OperationFindingShape,
  operationCheck,
  operationFindings,
  parseInput,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { LoadedConsortium } from '../../registry/consortium.ts';
import { together } from '../../together.ts';
import { GovernanceBody } from '../application/formation.ts';
import type { DoorOf } from '../kernel/acts.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputOf } from '../kernel/input.ts';
import { sentence } from '../kernel/label.ts';
import { enumOf } from '../kernel/terms.ts';
import { Consortium } from '../registry/consortium.ts';
import { bookField } from './books.ts';

const BodyRules = builder.prismaObject('BodyRules', {
  description: '议事规则: what the charter of a consortium says of one of its bodies.',
  select: { bodyId: true },
  fields: (t) => ({
    termEndsOn: t.expose('termEndsOn', {
      type: 'CalendarDay',
      nullable: true,
      ...label(bodyRulesLabels, 'termEndsOn'),
    }),
    meetsEveryMonths: t.exposeInt('meetsEveryMonths', {
      nullable: true,
      ...label(bodyRulesLabels, 'meetsEveryMonths'),
    }),
    quorumPercent: t.exposeInt('quorumPercent', {
      nullable: true,
      description: '法定人数(%),空为过半数。 At least so many of those entitled; null means more than half.',
    }),
    majorityPercent: t.exposeInt('majorityPercent', {
      nullable: true,
      description: '通过比例(%),空为过半数。 At least so many of those present; null means more than half.',
    }),
  }),
});
builder.prismaObjectField(GovernanceBody, 'rules', (t) =>
  t.relation('rules', {
    type: BodyRules,
    nullable: true,
    description: '议事规则;未录入的为空。 Null where none are recorded.',
  }),
);

const BodyRulesData = inputOf('BodyRules', bodyRulesInput, bodyRulesLabels);

bookField('setBodyRules', {
  action: 'keepMeetings',
  description:
    '录入机构的议事规则;已登记的会议仍按登记时的规则。 Records the rules of procedure of a body; meetings on record keep theirs.',
  args: (arg) => ({ rules: arg({ type: BodyRulesData, required: true }) }),
  prepare: ({ rules }) => {
    const { bodyId, termEndsOn, ...input } = parseInput(bodyRulesInput, rules);
    return {
      input: [bodyId, termEndsOn, input],
      change: async ({ tx, record, now }: DoorOf<LoadedConsortium>) => {
        const today = storedDay(dayOf(now)) as Date;
        const body = record.formation.governanceBodies.find(
          (each) => each.id === bodyId && inForce(each, today),
        );
        if (!body)
          throw new InvalidInput([
            inputIssue('BODY_NOT_THERE', ['rules', 'bodyId'], { bodyId, heldOn: dayOf(now) }),
          ]);
        const before = await tx.bodyRules.findUnique({ where: { bodyId }, omit: { bodyId: true } });
        const data = { ...input, termEndsOn: storedDay(termEndsOn) };
        await tx.bodyRules.upsert({
          where: { bodyId },
          create: { ...data, bodyId },
          update: data,
          select: { bodyId: true },
        });
        const from = before && { ...before, termEndsOn: dayText(before.termEndsOn) };
        return { changes: [{ path: `bodyRules.${body.name}`, from, to: { termEndsOn, ...input } }] };
      },
    };
  },
});

const OperationFinding = builder.objectRef<OperationFindingShape>('OperationFinding').implement({
  description: '运行问题: what is found of a body of a consortium that runs, and what would clear it.',
  fields: (t) => ({
    check: t.expose('check', { type: enumOf(operationCheck) }),
    bodyId: t.id({ resolve: ({ bodyId }) => globalId('GovernanceBody', bodyId) }),
    message: sentence(t, ({ message }) => message, '发现的问题。 What is found.'),
    howToFix: sentence(t, ({ howToFix }) => howToFix, '如何解决。 What would clear it.'),
  }),
});

/** The consortia that one operation asks about are looked at together, as of today. */
const findingsOf = together<readonly OperationFindingShape[]>(async ({ database, now }, ids) => {
  const today = dayOf(now);
  const rows = await database.consortium.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      establishedOn: true,
      formation: {
        select: {
          governanceBodies: {
            orderBy: { position: 'asc' },
            include: { seats: true, rules: true, meetings: { orderBy: { heldOn: 'desc' }, take: 1 } },
          },
        },
      },
    },
  });
  return new Map(
    rows.map(({ id, establishedOn, formation }) => {
      const bodies = formation.governanceBodies.map(({ seats, rules, meetings: [last], ...body }) => {
        const dated = seats.map(({ post, validFrom, validTo }) => ({
          post,
          validFrom: dayText(validFrom),
          validTo: dayText(validTo),
        }));
        const entitled = last ? entitledTo(seats.filter((seat) => inForce(seat, last.heldOn))).length : 0;
        return {
          id: body.id,
          name: body.name,
          termEndsOn: dayText(rules?.termEndsOn ?? null),
          meetsEveryMonths: rules?.meetsEveryMonths ?? null,
          validFrom: dayText(body.validFrom),
          validTo: dayText(body.validTo),
          seats: dated,
          lastMeeting: last
            ? {
                heldOn: dayText(last.heldOn) as string,
                present: last.present.length,
                entitled,
                hasQuorum: hasQuorum(last.present.length, entitled, last),
              }
            : null,
        };
      });
      return [id, operationFindings(bodies, dayText(establishedOn) as string, today)];
    }),
  );
});

builder.prismaObjectField(Consortium, 'operationFindings', (t) =>
  t.field({
    type: [OperationFinding],
    nullable: true,
    complexity: 20,
    description:
      '今日的运行问题(任期、会议、席位);无权查看会议的为空。 What is found of its bodies today; null for who may not read its books.',
    select: { id: true, status: true, leadUnitId: true, unitIds: true },
    resolve: async (consortium, _args, context) =>
      context.access.may('readBooks', 'Consortium', consortium)
        ? [...((await findingsOf(context, consortium.id)) ?? [])]
        : null,
  }),
);
