import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { limited } from '../uploads/limited.ts';

/** 原样的正文: routes whose body is read as bytes, never parsed by its type; only they take any. */
export const takingBytes = (app: FastifyInstance, routes: (bytes: FastifyInstance) => void) =>
  app.register(async (bytes) => {
    bytes.removeAllContentTypeParsers();
    bytes.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    routes(bytes);
  });

/** The body of such a route; nothing was sent where it is empty. */
export const bodyOf = ({ body }: FastifyRequest): Readable =>
  (body as Readable | undefined) ?? Readable.from([]);

/** 请求正文: its bytes, no more than the limit. */
export const bytesOf = async (request: FastifyRequest, limit: number): Promise<Uint8Array> =>
  Buffer.concat(await Array.fromAsync(limited(bodyOf(request), limit)));
