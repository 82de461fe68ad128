import { dayText, grammarOf } from '@consortium/database/rows';
import {
  type Conflict as ConflictShape,
  coreOf,
  isExpertAvailable,
  matchedFields,
  reviewingStatuses,
} from '@consortium/domain';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../builder.ts';
import { conflictSelect, conflictsIn, graphOf } from '../../review/graph.ts';
import { Application } from '../application/application.ts';
import { Conflict } from './conflict.ts';
import { Expert } from './expert.ts';

type Proposal = Readonly<{
  expert: object;
  isAssignable: boolean;
  isAvailable: boolean;
  hasAccount: boolean;
  matchedFields: readonly string[];
  openAssignmentCount: number;
  conflicts: readonly ConflictShape[];
}>;

const ExpertProposal = builder.objectRef<Proposal>('ExpertProposal').implement({
  description: '专家推荐: an expert beside an application: what speaks for them, and what stands in the way.',
  fields: (t) => ({
    expert: t.field({ type: Expert, resolve: ({ expert }) => expert as never }),
    isAssignable: t.exposeBoolean('isAssignable', {
      description: '可指派:可参加、有账号、无利益关系。 Available, with an account, without a conflict.',
    }),
    isAvailable: t.exposeBoolean('isAvailable'),
    hasAccount: t.exposeBoolean('hasAccount'),
    matchedFields: t.stringList({
      description: '与重点方向或核心领域相近的专业领域。 Fields near the directions or the core field.',
      resolve: (proposal) => [...proposal.matchedFields],
    }),
    openAssignmentCount: t.exposeInt('openAssignmentCount', { description: '待评审的任务数。' }),
    conflicts: t.field({ type: [Conflict], resolve: ({ conflicts }) => [...conflicts] }),
  }),
});

const MOST = 100;

builder.queryField('proposedExperts', (t) =>
  t.field({
    type: [ExpertProposal],
    description:
      '按专业、可参加与任务量推荐专家;有利益关系的列出路径。 Experts for an application by field, availability and load; conflicts with their path.',
    authScopes: { signedIn: true },
    complexity: 40,
    args: {
      applicationId: t.arg.globalID({ required: true, for: Application }),
      search: t.arg.string(),
      first: t.arg.int({ defaultValue: 30 }),
    },
    resolve: async (_root, { applicationId, search, first }, context, info) => {
      const { database, access, now } = context;
      if (!access.mayEver('read', 'Expert') || !access.mayEver('read', 'Review')) return [];
      const application = await database.application.findFirst({
        where: { AND: [{ id: applicationId.id }, access.where('read', 'Application')] },
        select: {
          id: true,
          name: true,
          priorityDirections: { select: { name: true } },
          batch: { select: { ruleSet: { select: { definition: true } } } },
        },
      });
      if (!application) return [];
      const graph = await graphOf(database, application.id, now);
      const core = coreOf(application.name, grammarOf(application.batch.ruleSet.definition));
      const topics = [...application.priorityDirections.map(({ name }) => name), ...(core ? [core] : [])];
      const [experts, loads] = await Promise.all([
        database.expert.findMany({
          where: {
            AND: [
              access.where('read', 'Expert'),
              search ? { name: { contains: search } } : {},
              {
                assignments: {
                  none: {
                    review: { applicationId: application.id },
                    status: { in: [...reviewingStatuses] },
                  },
                },
              },
            ],
          },
          select: {
            ...conflictSelect,
            fields: true,
            userId: true,
            isAvailable: true,
            unavailableUntil: true,
            assignments: {
              where: { review: { applicationId: application.id } },
              select: { declaredConflict: true },
            },
          },
        }),
        database.reviewAssignment.groupBy({
          by: ['expertId'],
          where: { status: 'ASSIGNED', review: { closedAt: null } },
          _count: true,
        }),
      ]);
      const loadOf = new Map(loads.map(({ expertId, _count }) => [expertId, _count]));
      const ranked = experts
        .map((expert) => {
          const conflicts = conflictsIn(graph, expert, expert.assignments[0]?.declaredConflict);
          const isAvailable = isExpertAvailable(
            { ...expert, unavailableUntil: dayText(expert.unavailableUntil) },
            graph.on,
          );
          const hasAccount = expert.userId !== null;
          return {
            id: expert.id,
            name: expert.name,
            isAvailable,
            hasAccount,
            conflicts,
            isAssignable: isAvailable && hasAccount && conflicts.length === 0,
            matchedFields: matchedFields(expert.fields, topics),
            openAssignmentCount: loadOf.get(expert.id) ?? 0,
          };
        })
        .toSorted(
          (a, b) =>
            Number(b.isAssignable) - Number(a.isAssignable) ||
            b.matchedFields.length - a.matchedFields.length ||
            a.openAssignmentCount - b.openAssignmentCount ||
            a.name.localeCompare(b.name, 'zh-CN'),
        )
        .slice(0, Math.min(Math.max(first ?? MOST, 0), MOST));
      const query = queryFromInfo({ context, info, path: ['expert'] });
      const rows = await database.expert.findMany({
        ...query,
        where: { id: { in: ranked.map(({ id }) => id) } },
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ranked.map(({ id, name: _name, ...proposal }) => ({
        ...proposal,
        expert: byId.get(id) as object,
      }));
    },
  }),
);
