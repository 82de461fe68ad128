import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { runTransaction } from '@consortium/database';
import {
  type FileRefusalCode,
  fileRefusalLabels,
  inspectFile,
  isRefusal,
  namedAs,
} from '@consortium/documents';
import { DomainError, lineText, NotFound, parseInput } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated } from '../access.ts';
import type { Context } from '../context.ts';
import { holdBlob } from '../files/referenced.ts';
import { scanAtTheDoor } from '../scan/at-the-door.ts';
import { refuseDownload } from '../scan/download.ts';
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

/** The bytes of a body as far as they may go. */
async function* limited(body: Readable, limit: number) {
  let size = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > limit) throw new FileRefused('FILE_TOO_LARGE', { size, limit });
      yield chunk as Uint8Array;
    }
  } finally {
    // What is left is read and dropped, or the sender would never come to read the answer.
    body.resume();
  }
}

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
    if (!attachment) throw new NotFound();
    await refuseDownload(context, attachment);
    const bytes = await context.services.blobs.read(attachment.sha256);
    if (!bytes) throw new NotFound();
    return reply
      .header('content-type', attachment.mediaType)
      .header('content-length', attachment.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(bytes);
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
  const incoming = await services.blobs.receive(limited(body, services.maxUploadBytes));
  try {
    const inspected = await inspectFile(incoming.path, {
      expected,
      maxBytes: services.maxUploadBytes,
      maxUnpackedBytes: services.maxUploadBytes * UNPACKED,
    });
    if (isRefusal(inspected)) throw new FileRefused(inspected.code, inspected.facts);
    const { path, size, sha256 } = incoming;
    const scan = await scanAtTheDoor(context, sha256, createReadStream(path));
    const text = reads && services.textOf ? await services.textOf(path) : null;
    const { mediaType } = inspected;
    const file = { name: namedAs(name, mediaType), size, sha256, mediaType };
    return await runTransaction(database, async (tx) => {
      await useTicket(tx, ticket);
      await holdBlob(tx, sha256);
      await services.blobs.put(incoming);
      return { id: await keep(tx, { ...file, ...scan, uploadedById: viewer.id }, text), ...file };
    });
  } finally {
    await services.blobs.drop(incoming);
  }
}
