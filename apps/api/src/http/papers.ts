import { Readable } from 'node:stream';
import { exportFileName, workbookChunks } from '@consortium/documents';
import { type ReportPaperOptions, reportPaper, reportWorkbook } from '@consortium/documents/annual-report';
import { toPdf, toWord } from '@consortium/documents/paper';
import { dayOf, type FrozenReport, NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated } from '../access.ts';
import { reportToPrint } from '../annual-report/print.ts';
import type { Context } from '../context.ts';
import { isUuid } from '../graph/kernel/node.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type Asked = { Params: { id: string; which: string; format: string } };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const mediaTypes = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
} as const;
type Format = keyof typeof mediaTypes;
const isFormat = (format: string): format is Format => Object.hasOwn(mediaTypes, format);

type Body = Uint8Array | Readable;
const printers: Readonly<
  Record<Format, (frozen: FrozenReport, options: ReportPaperOptions, fonts: string | null) => Promise<Body>>
> = {
  pdf: (frozen, options, fonts) => toPdf(reportPaper(frozen, options), fonts),
  docx: (frozen, options) => toWord(reportPaper(frozen, options)),
  xlsx: async (frozen, options) => Readable.from(workbookChunks(reportWorkbook(frozen, options))),
};

const send = (reply: FastifyReply, format: Format, name: string, body: Body) =>
  reply
    .header('content-type', mediaTypes[format])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(body instanceof Readable ? body : Buffer.from(body));

/** 公文下载: an annual report on paper, for whoever may read all of it; to everybody else it is not there. */
export function paperRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  app.get<Asked>('/papers/annual-reports/:id/:which.:format', async (request, reply) => {
    const context = await contextOf(request);
    const { viewer, origin, locale, now, services } = context;
    if (!viewer) throw new Unauthenticated();
    if (origin.token?.scopes.includes('READ') === false) throw new Forbidden({ action: 'read' });
    const { which, format } = request.params;
    const id = request.params.id.replace(/^AnnualReport_/, '');
    if (!isFormat(format) || !isUuid(id)) throw new NotFound();
    const { frozen, ...options } = await reportToPrint(context, id, which);
    // A submission is the same file whenever it is asked for.
    const madeAt = options.submission?.takenAt ?? now;
    const file = await printers[format](frozen, { ...options, locale, madeAt }, services.fontFolder);
    const title = `${frozen.consortium.name}${frozen.year}年度运行报告${options.submission ? '' : '(草稿)'}`;
    return send(reply, format, exportFileName(title, dayOf(madeAt), format), file);
  });
}
