import { finished } from 'node:stream/promises';
import { NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { fetchJob } from '../graph/job/acts.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { jobKinds } from '../jobs/kind.ts';
import { refuseStrangers } from '../strangers.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;

/** The result that waits for this viewer, whose rights are asked anew; to everybody else it is not there. */
async function resultFor(context: Context, id: string) {
  refuseStrangers(context, 'read', 'READ');
  const { access, database } = context;
  const job = isUuid(id)
    ? await database.job.findFirst({
        where: { AND: [{ id, status: 'DONE' }, access.where('read', 'Job'), access.where('fetch', 'Job')] },
      })
    : null;
  if (!job?.sha256 || !(await jobKinds[job.kind].mayHave(context, job))) throw new NotFound();
  return { ...job, sha256: job.sha256, size: Number(job.size), name: job.fileName ?? '' };
}

/** 任务成果下载: once; a download that breaks off may be begun again. */
export function jobRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  // Who only asks for the head has not fetched anything.
  app.get<{ Params: { id: string } }>(
    '/jobs/:id/file',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const context = await contextOf(request);
      const { id, sha256, size, name, mediaType } = await resultFor(
        context,
        request.params.id.replace(/^Job_/, ''),
      );
      const bytes = await context.services.blobs.read(sha256);
      if (!bytes) throw new NotFound();
      finished(reply.raw)
        .then(() => (bytes.readableEnded ? fetchJob(context, id) : null))
        .catch((error: unknown) =>
          request.log.info({ job: id, err: error }, 'a result was not fetched whole'),
        );
      return reply
        .header('content-type', mediaType ?? '')
        .header('content-length', size)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(bytes);
    },
  );
}
