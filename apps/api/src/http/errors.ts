import { DomainError } from '@consortium/domain';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

const hidden = {
  'zh-CN': '系统出错,请凭请求编号联系管理员',
  en: 'Something went wrong; quote the request id',
};
const statusOf: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TICKET_INVALID: 410,
  FILE_TOO_LARGE: 413,
};

const told = (error: DomainError) => ({
  code: error.code,
  label: error.label,
  ...('issues' in error.facts ? { issues: error.facts.issues } : { facts: error.facts }),
});

const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;

/** 顶层错误: refusals keep their code and facts, the client's mistakes theirs; a bug keeps nothing but the request id. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  log: Logger,
): GraphQLFormattedError {
  const root = rootOf(error);
  const { locations, path } = formatted;
  const where = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (root instanceof DomainError)
    return { ...where, message: root.label['zh-CN'], extensions: { ...told(root), requestId } };
  const code = String(formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  if (code !== 'INTERNAL_SERVER_ERROR') {
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    return { ...where, message: formatted.message, extensions: { ...extensions, requestId } };
  }
  log.error({ err: root, requestId, path }, 'a resolver failed');
  return { ...where, message: hidden['zh-CN'], extensions: { code: 'INTERNAL', label: hidden, requestId } };
}

/** The same answers outside GraphQL: typed, without a stack. */
export function errorRoutes(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error, request, reply) => {
    const root = rootOf(error);
    if (root instanceof DomainError)
      return reply.code(statusOf[root.code] ?? 422).send({ error: { ...told(root), requestId: request.id } });
    const {
      statusCode = 500,
      code = 'INTERNAL',
      message,
    } = error as { statusCode?: number; code?: string; message: string };
    if (statusCode < 500)
      return reply
        .code(statusCode)
        .send({ error: { code: code.replace(/^FST_(ERR_)?/, ''), message, requestId: request.id } });
    log.error({ err: error, requestId: request.id }, 'a route failed');
    return reply.code(500).send({ error: { code: 'INTERNAL', label: hidden, requestId: request.id } });
  });
}
