import { Readable } from 'node:stream';
import { isReportFormat, type PrintedFile, reportFile } from '@consortium/documents/annual-report';
import { NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated } from '../access.ts';
import { reportToPrint } from '../annual-report/print.ts';
import type { Context } from '../context.ts';
import { isUuid } from '../graph/kernel/node.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type Asked = { Params: { id: string; which: string; format: string } };

/** Hands a printed file out; what comes in pieces is made as fast as it is taken. */
const send = (reply: FastifyReply, { name, mediaType, body }: PrintedFile) =>
  reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(body instanceof Uint8Array ? Buffer.from(body) : Readable.from(body));

/** 公文下载: an annual report on paper, for whoever may read all of it; to everybody else it is not there. */
export function paperRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  app.get<Asked>('/papers/annual-reports/:id/:which.:format', async (request, reply) => {
    const context = await contextOf(request);
    const { viewer, origin, locale, now, services } = context;
    if (!viewer) throw new Unauthenticated();
    if (origin.token?.scopes.includes('READ') === false) throw new Forbidden({ action: 'read' });
    const { which, format } = request.params;
    const id = request.params.id.replace(/^AnnualReport_/, '');
    if (!isReportFormat(format) || !isUuid(id)) throw new NotFound();
    const { frozen, ...printed } = await reportToPrint(context, id, which);
    // A submission is the same file whenever it is asked for.
    const madeAt = printed.submission?.takenAt ?? now;
    const { fontFolder } = services;
    return send(reply, await reportFile(frozen, format, { ...printed, locale, madeAt, fontFolder }));
  });
}
