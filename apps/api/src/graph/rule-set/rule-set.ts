import { dayText } from '@consortium/database/rows';
import {
  plusDays,
  type RuleSet as RuleSetShape,
  ruleSetLabels,
  ruleSetLifecycle,
  ruleSetStatus,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum } from '../kernel/input.ts';
import { visibleRecord } from '../kernel/node.ts';
import { by, orderings } from '../kernel/orders.ts';
import { historyOf } from '../people/history.ts';

const Status = inputEnum(ruleSetStatus);

/** What stands for the rule set that took another's place. */
const successor = {
  where: { status: 'SIGNED' },
  select: { id: true, effectiveFrom: true },
} as const;

export const RuleSet = builder.prismaNode('RuleSet', {
  select: { id: true },
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    documentNo: t.exposeString('documentNo', label(ruleSetLabels, 'documentNo')),
    title: t.exposeString('title', label(ruleSetLabels, 'title')),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'CalendarDay',
      ...label(ruleSetLabels, 'effectiveFrom'),
    }),
    edition: t.exposeInt('edition', {
      description: '版次;签发后不再改动。 Once signed an edition never changes.',
    }),
    status: t.expose('status', { type: Status, ...label(ruleSetLabels, 'status') }),
    definition: t.field({
      type: 'JSON',
      description: '条款、约束力、计量方法与参数。 The clauses with their measures and parameters.',
      select: { definition: true },
      resolve: ({ definition }) => definition,
    }),
    ruleCount: t.int({
      ...label(ruleSetLabels, 'ruleCount'),
      select: { definition: true },
      resolve: ({ definition }) => (definition as unknown as RuleSetShape).rules.length,
    }),
    replaces: t.relation('replaces', { nullable: true, ...label(ruleSetLabels, 'replaces') }),
    inForceUntil: t.field({
      type: 'CalendarDay',
      nullable: true,
      description: '施行至(含):被替代规则的最后一日。 The last day before another takes its place.',
      select: { replacedBy: successor },
      resolve: ({ replacedBy: [next] }) =>
        next ? plusDays(dayText(next.effectiveFrom) as string, -1) : null,
    }),
    firstSignedBy: t.string({
      nullable: true,
      ...label(ruleSetLabels, 'firstSignedBy'),
      select: { firstSignedBy: { select: { name: true } } },
      resolve: ({ firstSignedBy }) => firstSignedBy?.name ?? null,
    }),
    firstSignedAt: t.expose('firstSignedAt', {
      type: 'DateTime',
      nullable: true,
      ...label(ruleSetLabels, 'firstSignedAt'),
    }),
    signedBy: t.string({
      nullable: true,
      ...label(ruleSetLabels, 'signedBy'),
      select: { signedBy: { select: { name: true } } },
      resolve: ({ signedBy }) => signedBy?.name ?? null,
    }),
    signedAt: t.expose('signedAt', {
      type: 'DateTime',
      nullable: true,
      ...label(ruleSetLabels, 'signedAt'),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', ...label(ruleSetLabels, 'createdAt') }),
    history: t.field(historyOf('RuleSet')),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: { status: true, firstSignedById: true },
      resolve: (ruleSet, _args, { access, viewer }) =>
        Object.entries(ruleSetLifecycle)
          .filter(
            ([action, { moves }]) =>
              ruleSet.status in moves &&
              access.may(action, 'RuleSet', ruleSet) &&
              // The second signature is another person's.
              !(action === 'sign' && ruleSet.firstSignedById === viewer?.id),
          )
          .map(([action]) => action),
    }),
  }),
});

const RuleSetFilter = builder.inputType('RuleSetFilter', {
  fields: (t) => ({ documentNo: t.string(), status: t.field({ type: [Status] }) }),
});
listField({
  type: RuleSet as never,
  name: 'RuleSet',
  field: 'ruleSets',
  description:
    '规则集各版;未签发的仅处室可见。 Rule sets in their editions; what is not signed only the office sees.',
  filter: RuleSetFilter,
  toWhere: ({ documentNo, status }) => ({
    ...(documentNo ? { documentNo } : {}),
    ...(status?.length ? { status: { in: status } } : {}),
  }),
  orders: orderings(
    {
      EFFECTIVE: by('effectiveFrom', 'edition'),
      DOCUMENT: by('documentNo', 'edition'),
      TITLE: by('title'),
      EDITION: by('edition'),
      STATUS: by('status'),
      CREATED: by('createdAt'),
    },
    { first: 'EFFECTIVE_DESC', also: { NEWEST: 'EFFECTIVE_DESC' } },
  ),
});

builder.queryField('ruleSet', (t) =>
  t.prismaField({
    type: RuleSet,
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.globalID({ required: true, for: RuleSet }) },
    resolve: (query, _root, { id }, context) => visibleRecord(context, 'RuleSet', id, query),
  }),
);
