import { NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { refuseDownload } from '../scan/download.ts';
import { refuseStrangers } from '../strangers.ts';
import { attachmentIn } from '../uploads/readable.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;

/** 附件下载, by the abilities of what they belong to. */
export function fileRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const context = await contextOf(request);
    refuseStrangers(context, 'read', 'READ');
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
