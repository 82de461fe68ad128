import type { ApolloServer } from '@apollo/server';
import {
  isReportFormat,
  isYearBookFormat,
  reportFile,
  yearBookFile,
} from '@consortium/documents/annual-report';
import { applicationFile } from '@consortium/documents/application';
import { decisionFile, packFile } from '@consortium/documents/decision';
import { isPaperFormat, type PrintedFile } from '@consortium/documents/paper';
import { registryFile } from '@consortium/documents/registry';
import { type Locale, NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { reportToPrint } from '../annual-report/print.ts';
import { yearBookOf } from '../annual-report/year-book.ts';
import type { Context } from '../context.ts';
import { type TemplateOf, withTemplates } from '../document-template/in-use.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { paperToPrint } from '../papers/application.ts';
import { changeToPrint } from '../papers/change.ts';
import { decisionToPrint, noticeToPrint } from '../papers/decision.ts';
import { consortiumToPrint, MOST_CONSORTIA, registryToPrint } from '../papers/registry.ts';
import { packToPrint } from '../papers/review-pack.ts';
import { refuseStrangers } from '../strangers.ts';
import { listedIds } from './exports.ts';
import { sendFile } from './send-file.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
/** The names in a path, or those behind its question mark. */
type Named = Readonly<Record<string, string | undefined>>;
/** What is asked for: `id` without the name of its type, `listed` the ids of a list as it is filtered and sorted. */
type Asked = Readonly<{
  id: string;
  which: string;
  year: string;
  query: Named;
  listed: (resource: string, most: number) => Promise<string[]>;
}>;
type Options = Readonly<{
  locale: Locale;
  madeAt: Date;
  fontFolder: string | null;
  templateOf: TemplateOf;
}>;

/** 公文种类: where it lies, the formats it comes in, what it says of what is asked for, and how that is printed. */
type PaperKind<Format extends string, Content> = Readonly<{
  path: `/papers/${string}.:format`;
  isFormat: (format: string) => format is Format;
  /** To whoever may not read all of it, it is not there. */
  load: (context: Context, asked: Asked) => Promise<Content>;
  /** Unless it says otherwise, a paper is made now. */
  print: (content: Content, format: Format, options: Options) => Promise<PrintedFile>;
}>;
type PaperRoute = Readonly<{
  path: string;
  printed: (context: Context, path: Named, asked: Pick<Asked, 'query' | 'listed'>) => Promise<PrintedFile>;
}>;

const paperKind = <Format extends string, Content>(kind: PaperKind<Format, Content>): PaperRoute => ({
  path: kind.path,
  async printed(context, path, asked) {
    const { format = '', which = '', year = '' } = path;
    const id = path.id?.replace(/^[A-Za-z]+_/, '') ?? '';
    if (!kind.isFormat(format) || (path.id !== undefined && !isUuid(id))) throw new NotFound();
    const content = await kind.load(context, { ...asked, id, which, year });
    const { locale, now, services } = context;
    const options = { locale, madeAt: now, fontFolder: services.fontFolder };
    return withTemplates(context, (templateOf) => kind.print(content, format, { ...options, templateOf }));
  },
});

const paperKinds: readonly PaperRoute[] = [
  paperKind({
    path: '/papers/annual-reports/:id/:which.:format',
    isFormat: isReportFormat,
    load: (context, { id, which }) => reportToPrint(context, id, which),
    // A submission is the same file whenever it is asked for.
    print: ({ frozen, ...printed }, format, options) =>
      reportFile(frozen, format, {
        ...options,
        ...printed,
        madeAt: printed.submission?.takenAt ?? options.madeAt,
      }),
  }),
  paperKind({
    path: '/papers/applications/:id/:which.:format',
    isFormat: isPaperFormat,
    load: (context, { id, which }) => paperToPrint(context, id, which),
    // What was filed is the same file whenever it is asked for.
    print: (paper, format, options) =>
      applicationFile(paper, format, {
        ...options,
        madeAt: (paper.kind === 'form' && paper.filed?.filedAt) || options.madeAt,
      }),
  }),
  paperKind({
    path: '/papers/public-notices/:id.:format',
    isFormat: isPaperFormat,
    load: (context, { id }) => noticeToPrint(context, id),
    print: decisionFile,
  }),
  paperKind({
    path: '/papers/decision-documents/:id.:format',
    isFormat: isPaperFormat,
    load: (context, { id }) => decisionToPrint(context, id),
    print: decisionFile,
  }),
  paperKind({
    path: '/papers/review-packs/:id.:format',
    isFormat: isPaperFormat,
    load: (context, { id, query }) => packToPrint(context, id, query.applications),
    print: packFile,
  }),
  paperKind({
    path: '/papers/consortia/:id/:which.:format',
    isFormat: isPaperFormat,
    load: (context, { id, which, query }) => consortiumToPrint(context, id, which, query.asOf),
    print: registryFile,
  }),
  paperKind({
    path: '/papers/change-requests/:id.:format',
    isFormat: isPaperFormat,
    load: (context, { id }) => changeToPrint(context, id),
    print: registryFile,
  }),
  paperKind({
    path: '/papers/registry.:format',
    isFormat: isPaperFormat,
    load: async (context, { query, listed }) =>
      registryToPrint(context, await listed('consortia', MOST_CONSORTIA + 1), query.asOf),
    print: registryFile,
  }),
  paperKind({
    path: '/papers/year-books/:year.:format',
    isFormat: isYearBookFormat,
    load: async ({ access, database, now }, { year, query }) => {
      if (!access.mayEver('read', 'YearBook') || !/^\d{4}$/.test(year)) throw new NotFound();
      const found = await yearBookOf(database, Number(year), now);
      if (!found) throw new NotFound();
      return { ...found, withProfiles: query.profiles === 'true' };
    },
    print: ({ book, hash, withProfiles }, format, options) =>
      yearBookFile(book, format, { ...options, hash, withProfiles }),
  }),
];

/** 公文下载: every kind of paper, for whoever may read all of what it says. */
export function paperRoutes(app: FastifyInstance, apollo: ApolloServer<Context>, contextOf: ContextOf): void {
  for (const { path, printed } of paperKinds)
    app.get<{ Params: Named; Querystring: Named }>(path, async (request, reply) => {
      const context = await contextOf(request);
      refuseStrangers(context, 'read', 'READ');
      const { params, query } = request;
      const listed = (resource: string, most: number) => listedIds(apollo, context, resource, query, most);
      return sendFile(reply, await printed(context, params, { query, listed }));
    });
}
