import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { fetchJob } from '../graph/job/acts.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { keepInHand, putBack, type ResultInHand, takeResult } from '../jobs/fetch.ts';
import { jobKinds } from '../jobs/kind.ts';
import { refuseStrangers } from '../strangers.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type Sending = Readonly<{ bytes: Readable; taken: ResultInHand }>;

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

/** Its bytes; where there are none, nobody has it in hand. */
async function openResult(
  { database, services }: Context,
  taken: ResultInHand,
  sha256: string,
): Promise<Readable> {
  try {
    const bytes = await services.blobs.read(sha256);
    if (!bytes) throw new NotFound();
    return bytes;
  } catch (error) {
    await putBack(database, taken);
    throw error;
  }
}

/** 任务成果下载: once; a download that breaks off may be begun again. */
export function jobRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  /** To the last byte it is in one hand; what became of it then is the row's. */
  async function handOver(context: Context, { log }: FastifyRequest, reply: FastifyReply, sending: Sending) {
    const { database } = context;
    const { bytes, taken } = sending;
    const failed = (error: unknown) => log.error({ job: taken.id, err: error }, 'a result could not be held');
    const stop = keepInHand(database, taken, { lost: (error) => bytes.destroy(error), failed });
    try {
      await finished(reply.raw);
      if (bytes.readableEnded) await fetchJob(context, taken);
    } catch (error) {
      log.info({ job: taken.id, err: error }, 'a result was not fetched whole');
    } finally {
      stop();
      await putBack(database, taken).catch(failed);
    }
  }

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
      const taken = await takeResult(context.database, id);
      const bytes = await openResult(context, taken, sha256);
      void handOver(context, request, reply, { bytes, taken });
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
