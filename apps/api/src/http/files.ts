import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runTransaction } from '@consortium/database';
import { type FileRefusalCode, fileRefusalLabels, inspectFile, isRefusal } from '@consortium/documents';
import {
  applicationActionsFrom,
  DomainError,
  expectedFile,
  lineText,
  NotFound,
  parseInput,
  Refused,
} from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated } from '../access.ts';
import type { Context } from '../context.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { audit, databaseNow } from '../move.ts';
import { secretHash } from '../security/secrets.ts';

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

/** 附件上传与下载: one-time tickets in, the application's own abilities out. */
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
    const { id } = request.params;
    const attachment = isUuid(id)
      ? await context.database.attachment.findFirst({
          where: { id, application: context.access.where('read', 'Application') },
        })
      : null;
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

export async function upload(context: Context, secret: string, rawName: string, body: Readable) {
  const { database, viewer, services, access } = context;
  if (!viewer) throw new Unauthenticated();
  if (context.origin.token?.scopes.includes('WRITE') === false)
    throw new Forbidden({ action: 'deliverItem' });
  const tokenHash = secretHash(secret);
  const ticket = await database.uploadTicket.findUnique({
    where: { tokenHash },
    include: { application: true },
  });
  const gone = new Refused('TICKET_INVALID', {
    'zh-CN': '上传凭证无效、已使用或已过期',
    en: 'The upload ticket is not valid any more',
  });
  const now = await databaseNow(database);
  if (!ticket || ticket.usedAt || ticket.expiresAt <= now || ticket.userId !== viewer.id) throw gone;
  const { application, kind } = ticket;
  if (!access.may('deliverItem', 'Application', application)) throw new Forbidden({ action: 'deliverItem' });
  if (!applicationActionsFrom(application.status).includes('deliverItem')) throw gone;
  const name = parseInput(lineText(200), rawName || kind);
  await mkdir(services.blobFolder, { recursive: true });
  const temporary = join(services.blobFolder, `.incoming-${randomUUID()}`);
  try {
    const { size, sha256 } = await receive(body, temporary, services.maxUploadBytes);
    const inspected = await inspectFile(temporary, {
      expected: expectedFile[kind] ?? 'PDF',
      maxBytes: services.maxUploadBytes,
      maxUnpackedBytes: services.maxUploadBytes * UNPACKED,
    });
    if (isRefusal(inspected)) throw new FileRefused(inspected.code, inspected.facts);
    const path = blobPath(services.blobFolder, sha256);
    await mkdir(join(path, '..'), { recursive: true });
    await rename(temporary, path);
    return await runTransaction(database, async (tx) => {
      const { count } = await tx.uploadTicket.updateMany({
        where: { tokenHash, usedAt: null },
        data: { usedAt: now },
      });
      if (count === 0) throw gone;
      // While the bytes came in, the application may have moved on.
      await tx.$executeRaw`SELECT 1 FROM application WHERE id = ${application.id}::uuid FOR UPDATE`;
      const { status } = await tx.application.findUniqueOrThrow({
        where: { id: application.id },
        select: { status: true },
      });
      if (!applicationActionsFrom(status).includes('deliverItem')) throw gone;
      const data = {
        applicationId: application.id,
        name,
        size,
        sha256,
        mediaType: inspected.mediaType,
        uploadedById: viewer.id,
      };
      const attachment = await tx.attachment.create({ data });
      // A new file needs a new receipt.
      const item = { attachmentId: attachment.id, receivedAt: null, handlerId: null };
      const key = { applicationId: application.id, kind };
      await tx.submissionItem.upsert({
        where: { applicationId_kind: key },
        create: { ...key, ...item },
        update: item,
        select: { id: true },
      });
      await audit(tx, context, {
        action: 'deliverItem',
        subject: 'Application',
        recordId: application.id,
        recordName: `${application.number} ${application.name}`,
        changes: [{ path: `submissionItems.${kind}`, from: null, to: `${name} ${sha256.slice(0, 12)}` }],
      });
      return { id: attachment.id, name, size, sha256, mediaType: attachment.mediaType };
    });
  } finally {
    await rm(temporary, { force: true });
  }
}
