import type { PrismaClient } from '@consortium/database/client';
import type { Locale } from '@consortium/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../graph/kernel/node.ts';
import { missingPage, noticePage, noticesPage } from '../public/notices.ts';
import { registryPage } from '../public/registry.ts';

type Asked = { lang?: string | string[]; q?: string | string[]; page?: string | string[] };
const SECONDS = 60;

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The language asked for in the address, else the browser's. */
const localeOf = (request: FastifyRequest): Locale => {
  const asked = first((request.query as Asked).lang);
  const spoken = asked ?? request.headers['accept-language'] ?? '';
  return /^en\b/i.test(spoken.trim()) ? 'en' : 'zh-CN';
};

const send = (reply: FastifyReply, page: string, status = 200) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', `public, max-age=${SECONDS}`)
    .header('vary', 'accept-language')
    .send(page);

/** 公开页: current notices and the registry's public fields, for anybody; no session is read. */
export function publicRoutes(app: FastifyInstance, database: PrismaClient, clock: () => Date): void {
  app.get('/public', async (request, reply) =>
    send(reply, await noticesPage(database, localeOf(request), clock())),
  );
  app.get<{ Params: { id: string } }>('/public/notices/:id', async (request, reply) => {
    const { id } = request.params;
    const page = isUuid(id) ? await noticePage(database, id, localeOf(request), clock()) : null;
    return page === null ? send(reply, missingPage(localeOf(request)), 404) : send(reply, page);
  });
  app.get<{ Querystring: Asked }>('/public/registry', async (request, reply) => {
    const asked = { q: first(request.query.q), page: first(request.query.page) };
    return send(reply, await registryPage(database, asked, localeOf(request)));
  });
}
