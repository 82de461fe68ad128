import { dayText, grammarOf } from '@consortium/database/rows';
import {
  type Conflict as ConflictShape,
  coreOf,
  isExpertAvailable,
  matchedFields,
  reviewingStatuses,
} from '@consortium/domain';
import type { ObjectRef } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { conflictSelect, conflictsIn, graphOf, type ReviewGraph } from '../../review/graph.ts';
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

type Asked = Readonly<{
  graph: ReviewGraph;
  topics: readonly string[];
  /** Who was asked before, and what they declared. */
  known: readonly Readonly<{ expertId: string; status: string; declaredConflict: string }>[];
  search?: string | null | undefined;
  first?: number | null | undefined;
}>;

/** 推荐: experts in order by what speaks for them; who is at it already is left out. */
async function propose(
  context: Context,
  info: GraphQLResolveInfo,
  { graph, topics, known, search, first }: Asked,
): Promise<Proposal[]> {
  const { database, access } = context;
  const taken = known.filter(({ status }) => reviewingStatuses.some((each) => each === status));
  const declared = new Map(known.map((each) => [each.expertId, each.declaredConflict]));
  const [experts, loads] = await Promise.all([
    database.expert.findMany({
      where: {
        AND: [
          access.where('read', 'Expert'),
          search ? { name: { contains: search } } : {},
          { id: { notIn: taken.map(({ expertId }) => expertId) } },
        ],
      },
      select: {
        ...conflictSelect,
        fields: true,
        userId: true,
        isAvailable: true,
        unavailableUntil: true,
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
      const conflicts = conflictsIn(graph, expert, declared.get(expert.id));
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
  return ranked.map(({ id, name: _name, ...proposal }) => ({ ...proposal, expert: byId.get(id) as object }));
}

/** A question that proposes experts for a record of a kind. */
export const proposalsField = (
  name: string,
  description: string,
  of: Readonly<{ arg: string; type: ObjectRef<never, never> }>,
  read: (context: Context, id: string) => Promise<Pick<Asked, 'graph' | 'topics' | 'known'> | null>,
) =>
  builder.queryField(name as never, (t) =>
    t.field({
      type: [ExpertProposal],
      description,
      authScopes: { signedIn: true },
      complexity: 40,
      args: {
        [of.arg]: t.arg.globalID({ required: true, for: of.type as never }),
        search: t.arg.string(),
        first: t.arg.int({ defaultValue: 30 }),
      } as never,
      resolve: async (_root: unknown, given: unknown, context: Context, info: GraphQLResolveInfo) => {
        const args = given as Readonly<Record<string, { id: string }>> & Pick<Asked, 'search' | 'first'>;
        const { access } = context;
        if (!access.mayEver('read', 'Expert') || !access.mayEver('read', 'Review')) return [];
        const asked = await read(context, args[of.arg]?.id as string);
        return asked ? propose(context, info, { ...asked, search: args.search, first: args.first }) : [];
      },
    } as never),
  );

proposalsField(
  'proposedExperts',
  '按专业、可参加与任务量推荐专家;有利益关系的列出路径。 Experts for an application by field, availability and load; conflicts with their path.',
  { arg: 'applicationId', type: Application as never },
  async ({ database, access, now }, id) => {
    const application = await database.application.findFirst({
      where: { AND: [{ id }, access.where('read', 'Application')] },
      select: {
        id: true,
        name: true,
        priorityDirections: { select: { name: true } },
        batch: { select: { ruleSet: { select: { definition: true } } } },
        review: {
          select: { assignments: { select: { expertId: true, status: true, declaredConflict: true } } },
        },
      },
    });
    if (!application) return null;
    const core = coreOf(application.name, grammarOf(application.batch.ruleSet.definition));
    return {
      graph: await graphOf(database, application.id, now),
      topics: [...application.priorityDirections.map(({ name }) => name), ...(core ? [core] : [])],
      known: application.review?.assignments ?? [],
    };
  },
);
