import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
export function exportRoutes(_app: FastifyInstance, _apollo: ApolloServer<Context>, _contextOf: ContextOf): void {}
