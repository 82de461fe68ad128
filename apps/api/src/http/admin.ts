import { existsSync } from 'node:fs';
import { NotFound } from '@consortium/domain';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { told } from './errors.ts';

/** 网页: the built admin and GraphiQL; every other page address is the admin's own routing. */
export async function adminRoutes(app: FastifyInstance, folder: string): Promise<void> {
  const notFound = (request: FastifyRequest, reply: FastifyReply) =>
    reply.code(404).send({ error: { ...told(new NotFound()), requestId: request.id } });
  if (!existsSync(folder)) {
    app.setNotFoundHandler(notFound);

    app.get('/', async (_request, reply) =>
      reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('网页尚未构建:pnpm --filter @consortium/admin build\n'),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: 'index.html',
    // Names of built files carry their hash; only the pages themselves change.
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.get('/graphiql', (_request, reply) => reply.sendFile('graphiql.html'));
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
      ? reply.sendFile('index.html')
      : notFound(request, reply),
  );
}
