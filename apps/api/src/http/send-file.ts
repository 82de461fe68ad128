import { Readable } from 'node:stream';
import type { PrintedFile } from '@consortium/documents/paper';
import type { FastifyReply } from 'fastify';

/** 下载: a file under its Chinese name, for this viewer alone; what comes in pieces is made as fast as it is taken. */
export const sendFile = (reply: FastifyReply, { name, mediaType, body }: PrintedFile) =>
  reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(body instanceof Uint8Array ? Buffer.from(body) : Readable.from(body));
