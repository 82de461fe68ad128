import { DomainError, InvalidInput, inputCodes, inputIssue } from '@consortium/domain';
import { PothosValidationError } from '@pothos/core';

import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { refusalOf } from '../database-refusals.ts';
import { type RequestRefusal, requestRefusalOf, requestRefusals } from './refusals.ts';

const hidden = requestRefusals.INTERNAL;

const statusOf: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TICKET_INVALID: 410,
  FILE_TOO_LARGE: 413,
  JOB_BEING_FETCHED: 409,
  UPLOAD_BUSY: 409,
  UPLOAD_OFFSET: 409,
  UPLOAD_SIZE_CHANGED: 409,
  UPLOAD_PROTOCOL: 412,
  UPLOAD_PART_TYPE: 415,
};

export const told = (error: DomainError) => ({
  code: error.code,
  label: error.label,
  ...('issues' in error.facts ? { issues: error.facts.issues } : { facts: error.facts }),
});

/** An id of another type than the argument takes. */
const wrongId = () => new InvalidInput([inputIssue('BAD_USER_INPUT', ['id'])]);

const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;

/** 顶层错误: refusals keep their code and facts, the client's mistakes theirs; a bug keeps nothing but the request id. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  log: Logger,
): GraphQLFormattedError {
  const cause = rootOf(error);
  const root = refusalOf(cause) ?? (cause instanceof PothosValidationError ? wrongId() : cause);
  const { locations, path } = formatted;
  const where = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (root instanceof DomainError)
    return { ...where, message: root.label['zh-CN'], extensions: { ...told(root), requestId } };
  // Apollo calls whatever a validation rule reports a validation failure; our own rules have a code of their own.
  const own = cause instanceof GraphQLError ? cause.extensions.code : undefined;
  const code = String(own ?? formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  if (code !== 'INTERNAL_SERVER_ERROR') {
    const { stacktrace: _stack, code: _code, ...extensions } = formatted.extensions ?? {};
    // The message stays the library's: it tells the developer which field or token is wrong.
    const label =
      { ...inputCodes, ...requestRefusals }[code as RequestRefusal] ?? requestRefusals.BAD_REQUEST;
    return { ...where, message: formatted.message, extensions: { code, ...extensions, label, requestId } };
  }
  log.error({ err: root, requestId, path }, 'a resolver failed');
  return { ...where, message: hidden['zh-CN'], extensions: { code: 'INTERNAL', label: hidden, requestId } };
}

/** The same answers outside GraphQL: typed, without a stack. */
export function refusalReply(log: Logger) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const cause = rootOf(error);
    const root = refusalOf(cause) ?? cause;
    if (root instanceof DomainError)
      return reply.code(statusOf[root.code] ?? 422).send({ error: { ...told(root), requestId: request.id } });
    const { code: kind, statusCode = kind === 'ECONNRESET' ? 400 : 500 } = error as {
      code?: string;
      statusCode?: number;
    };
    if (statusCode < 500) {
      const code = requestRefusalOf(error as Error);
      return reply
        .code(statusCode)
        .send({ error: { code, label: requestRefusals[code], requestId: request.id } });
    }
    log.error({ err: error, requestId: request.id }, 'a route failed');
    return reply.code(500).send({ error: { code: 'INTERNAL', label: hidden, requestId: request.id } });
  };
}
