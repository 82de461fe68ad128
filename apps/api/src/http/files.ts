import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runTransaction } from '@consortium/database';
import { type FileRefusalCode, fileRefusalLabels, inspectFile, isRefusal } from '@consortium/documents';
import { textOfFile } from '@consortium/documents/read';
import { DomainError, lineText, NotFound, parseInput } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated } from '../access.ts';
import type { Context } from '../context.ts';
import type { Destination } from '../uploads/destination.ts';
import { evidenceOf } from '../uploads/evidence.ts';
import { materialOf } from '../uploads/material.ts';
import { attachmentIn } from '../uploads/readable.ts';
import { type HeldTicket, ticketGone, ticketOf, useTicket } from '../uploads/ticket.ts';

export class FileRefused extends DomainError {
  constructor(code: FileRefusalCode, facts: object) {
    super(code, fileRefusalLabels[code], { ...facts });
  }
}

/** Unpacked, a document may be this many times the upload limit; far beyond any honest one. */
const UNPACKED = 10;

type ContextOf = (request: FastifyRequest) => Promise<Context>;

/** Streams a body to disk, counting and hashing; nothing is kept beyond the limit. */
async function receive(body: Readable, path: string, maxBytes: number) {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new FileRefused('FILE_TOO_LARGE', { size, limit: maxBytes });
      }
      hash.update(chunk);
      await file.write(chunk);
    }
  } finally {
    await file.close();
    // What is left is read and dropped, or the sender would never come to read the answer.
    body.resume();
  }
  return { size, sha256: hash.digest('hex') };
}

const blobPath = (folder: string, sha256: string) => join(folder, sha256.slice(0, 2), sha256);

/** 附件上传与下载: one-time tickets in, the abilities of what they belong to out. */
export function fileRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  // The body is streamed to disk, never parsed; only this scope takes any content type.
  app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    uploads.put<{ Params: { ticket: string }; Querystring: { name?: string } }>(
      '/uploads/:ticket',
      async (request, reply) => {
        const context = await contextOf(request);
        const attachment = await upload(
          context,
          request.params.ticket,
          request.query.name ?? '',
          (request.body as Readable | undefined) ?? Readable.from([]),
        );
        return reply.code(201).send(attachment);
      },
    );
  });

  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const context = await contextOf(request);
    if (!context.viewer) throw new Unauthenticated();
    if (context.origin.token?.scopes.includes('READ') === false) throw new Forbidden({ action: 'read' });
    const attachment = await attachmentIn(context, request.params.id);
    const path = attachment && blobPath(context.services.blobFolder, attachment.sha256);
    if (!path || !existsSync(path)) throw new NotFound();
    return reply
      .header('content-type', attachment.mediaType)
      .header('content-length', attachment.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(createReadStream(path));
  });
}

const destinationOf = (context: Context, { application, kind, part, codes }: HeldTicket): Destination => {
  if (application && kind) return materialOf(context, { application, kind });
  if (part) return evidenceOf(context, { part, codes });
  throw ticketGone();
};

/** 收文件: streams the body aside, looks into it, and hands it to where the ticket points. */
export async function upload(context: Context, secret: string, rawName: string, body: Readable) {
  const { database, viewer, services } = context;
  if (!viewer) throw new Unauthenticated();
  if (context.origin.token?.scopes.includes('WRITE') === false)
    throw new Forbidden({ action: 'deliverItem' });
  const ticket = await ticketOf(context, secret);
  const { expected, title, reads = false, keep } = destinationOf(context, ticket);
  const name = parseInput(lineText(200), rawName || title);
  await mkdir(services.blobFolder, { recursive: true });
  const temporary = join(services.blobFolder, `.incoming-${randomUUID()}`);
  try {
    const { size, sha256 } = await receive(body, temporary, services.maxUploadBytes);
    const inspected = await inspectFile(temporary, {
      expected,
      maxBytes: services.maxUploadBytes,
      maxUnpackedBytes: services.maxUploadBytes * UNPACKED,
    });
    if (isRefusal(inspected)) throw new FileRefused(inspected.code, inspected.facts);
    const text = reads ? await textOfFile(temporary) : null;
    const path = blobPath(services.blobFolder, sha256);
    await mkdir(join(path, '..'), { recursive: true });
    await rename(temporary, path);
    const { mediaType } = inspected;
    const file = { name, size, sha256, mediaType };
    return await runTransaction(database, async (tx) => {
      await useTicket(tx, ticket);
      return { id: await keep(tx, { ...file, uploadedById: viewer.id }, text), ...file };
    });
  } finally {
    await rm(temporary, { force: true });
  }
}
