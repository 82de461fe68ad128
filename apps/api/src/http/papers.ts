import {
  isReportFormat,
  isYearBookFormat,
  reportFile,
  yearBookFile,
} from '@consortium/documents/annual-report';
import { applicationFile, isPaperFormat } from '@consortium/documents/application';
import { NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated } from '../access.ts';
import { reportToPrint } from '../annual-report/print.ts';
import { yearBookOf } from '../annual-report/year-book.ts';
import type { Context } from '../context.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { paperToPrint } from '../papers/application.ts';
import { sendFile } from './send-file.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type Asked = { Params: { id: string; which: string; format: string } };
type AskedBook = { Params: { year: string; format: string }; Querystring: { profiles?: string } };

/** Nobody reads with a token that may only write. */
function refuseStrangers({ viewer, origin }: Context): void {
  if (!viewer) throw new Unauthenticated();
  if (origin.token?.scopes.includes('READ') === false) throw new Forbidden({ action: 'read' });
}

/** 公文下载: an application, a report or a year book on paper, for whoever may read all of it; to everybody else it is not there. */
export function paperRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  app.get<Asked>('/papers/annual-reports/:id/:which.:format', async (request, reply) => {
    const context = await contextOf(request);
    const { locale, now, services } = context;
    refuseStrangers(context);
    const { which, format } = request.params;
    const id = request.params.id.replace(/^AnnualReport_/, '');
    if (!isReportFormat(format) || !isUuid(id)) throw new NotFound();
    const { frozen, ...printed } = await reportToPrint(context, id, which);
    // A submission is the same file whenever it is asked for.
    const madeAt = printed.submission?.takenAt ?? now;
    const { fontFolder } = services;
    return sendFile(reply, await reportFile(frozen, format, { ...printed, locale, madeAt, fontFolder }));
  });

  app.get<Asked>('/papers/applications/:id/:which.:format', async (request, reply) => {
    const context = await contextOf(request);
    const { locale, now, services } = context;
    refuseStrangers(context);
    const { which, format } = request.params;
    const id = request.params.id.replace(/^Application_/, '');
    if (!isPaperFormat(format) || !isUuid(id)) throw new NotFound();
    const paper = await paperToPrint(context, id, which);
    // What was filed is the same file whenever it is asked for.
    const madeAt = (paper.kind === 'form' && paper.filed?.filedAt) || now;
    const { fontFolder } = services;
    return sendFile(reply, await applicationFile(paper, format, { locale, madeAt, fontFolder }));
  });

  app.get<AskedBook>('/papers/year-books/:year.:format', async (request, reply) => {
    const context = await contextOf(request);
    const { access, database, locale, now, services } = context;
    refuseStrangers(context);
    const { year, format } = request.params;
    if (!access.mayEver('read', 'YearBook') || !isYearBookFormat(format) || !/^\d{4}$/.test(year))
      throw new NotFound();
    const found = await yearBookOf(database, Number(year), now);
    if (!found) throw new NotFound();
    const withProfiles = request.query.profiles === 'true';
    const { fontFolder } = services;
    return sendFile(
      reply,
      await yearBookFile(found.book, format, {
        locale,
        madeAt: now,
        hash: found.hash,
        withProfiles,
        fontFolder,
      }),
    );
  });
}
