import type { Prisma } from '@consortium/database/client';
import type PrismaTypes from '@consortium/database/pothos';
import { getDatamodel } from '@consortium/database/pothos';
import { InvalidInput, inputIssue } from '@consortium/domain';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { Forbidden, Unauthenticated } from './access.ts';
import type { Context } from './context.ts';
import { globalId } from './graph/kernel/global-id.ts';
import { resolveNodes } from './graph/kernel/node.ts';
import PlainColumnsPlugin from './graph/kernel/plain-columns.ts';

type Scalars = {
  CalendarDay: { Input: string; Output: string | Date };
  DateTime: { Input: string; Output: Date };
  Money: { Input: string; Output: string | Prisma.Decimal };
  JSON: { Input: unknown; Output: unknown };
  ID: { Input: string; Output: string };
};

const MOST_NODES = 100;

/** The schema's builder: plug-ins and defaults, no types. */
export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  Context: Context;
  Scalars: Scalars;
  AuthScopes: { signedIn: boolean; write: boolean };
  DefaultFieldNullability: false;
}>({
  // The order matters: access refusals stay top-level errors because scopes are checked outside the errors plug-in.
  plugins: [ScopeAuthPlugin, ErrorsPlugin, RelayPlugin, PlainColumnsPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.database,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: null,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    encodeGlobalID: globalId,
    decodeGlobalID: (globalId) => {
      const [, typename, id] =
        /^([A-Za-z]+)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(globalId) ?? [];
      if (!typename || !id)
        throw new InvalidInput([inputIssue('BAD_USER_INPUT', ['id'], { id: globalId.slice(0, 80) })]);
      return { typename, id };
    },
    nodeQueryOptions: {
      authScopes: { signedIn: true },
      description:
        '按标识取一条记录,无权查看与不存在同样返回空。 One record by its id; null when it does not exist or is not visible.',
      nullable: true,
      resolve: async (_root, { id }, context, info) => (await resolveNodes([id], context, info))[0] as never,
    },
    nodesQueryOptions: {
      authScopes: { signedIn: true },
      complexity: ({ ids }: { ids: readonly unknown[] }) => ({
        field: 1,
        multiplier: Math.min(ids.length, MOST_NODES),
      }),
      description:
        '按标识取多条记录(最多 100 条)。 Records by id, in the order asked for; null for what is not visible.',
      nullable: { list: false, items: true },
      resolve: (_root, { ids }, context, info) => {
        if (ids.length > MOST_NODES)
          throw new InvalidInput([inputIssue('BAD_USER_INPUT', ['ids'], { largest: MOST_NODES })]);
        return resolveNodes(ids, context, info) as never;
      },
    },
  },
  errors: { defaultTypes: [], directResult: true } as never,
  complexity: { defaultComplexity: 1, defaultListMultiplier: 1 },
  scopeAuth: {
    authScopes: ({ viewer, origin }) => ({
      // A token reads with READ and writes with WRITE; neither stands for the other.
      signedIn: viewer !== null && (origin.token === null || origin.token.scopes.includes('READ')),
      write: viewer !== null && (origin.token === null || origin.token.scopes.includes('WRITE')),
    }),
    unauthorizedError: (_parent, { viewer }) => (viewer === null ? new Unauthenticated() : new Forbidden()),
  },
});
