import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { statementCounter } from '@consortium/database';
import { DomainError } from '@consortium/domain';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { GraphQLError, type ValidationContext } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { schema } from '../schema.ts';
import { formatError } from './errors.ts';
import { requestRefusals } from './refusals.ts';
import { requestIdOf } from './request-id.ts';

/** 查询限额, calibrated on the richest honest query (a list of 100 with formations and examinations). */
export const limits = { tokens: 4_000, aliases: 60, directives: 50, depth: 14, complexity: 30_000 } as const;

const tooCostly = (facts: Record<string, unknown>) =>
  new GraphQLError(requestRefusals.QUERY_TOO_COSTLY['zh-CN'], {
    extensions: { code: 'QUERY_TOO_COSTLY', facts, http: { status: 400 } },
  });

/** Counting reads the arguments first: what it stumbles over is the client's mistake, not the server's. */
function costOf<Cost>(count: () => Cost): Cost {
  try {
    return count();
  } catch (error) {
    if (!(error instanceof GraphQLError || error instanceof DomainError)) throw error;
    throw new GraphQLError(error.message, {
      originalError: error,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}

/** Refuses what costs too much before anything runs, and tells every answer what it cost. */
const costPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    let cost: Record<string, number> = {};
    return {
      async didResolveOperation({ document, request, contextValue }) {
        const { complexity, depth } = costOf(() =>
          complexityFromQuery(document, { schema, ctx: contextValue, variables: request.variables ?? {} }),
        );
        cost = { complexity, depth };
        if (complexity > limits.complexity || depth > limits.depth)
          throw tooCostly({
            complexity,
            depth,
            most: { complexity: limits.complexity, depth: limits.depth },
          });
      },
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const statements = statementCounter()?.statements.length;
        singleResult.extensions = {
          ...singleResult.extensions,
          cost: { ...cost, ...(statements === undefined ? {} : { statements }) },
        };
      },
    };
  },
};

// Reported like any other mistake in a document; thrown, it would count as the server's own failure.
const reported = (most: Record<string, number>) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(tooCostly({ most }))],
});

const armor = new ApolloArmor({
  maxAliases: { n: limits.aliases, allowList: [], ...reported({ aliases: limits.aliases }) },
  maxDirectives: { n: limits.directives, ...reported({ directives: limits.directives }) },

  costLimit: { enabled: false },
  maxDepth: { enabled: false },
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: false },
}).protect();

export function graphqlServer(log: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,

    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens, noLocation: true },
    validationRules: armor.validationRules ?? [],
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), costPlugin],
    formatError: (formatted, error) => formatError(formatted, error, requestIdOf(), log),
    logger: log as never,
  });
}
