import type { ApolloServer } from '@apollo/server';
import { exportFileName, mediaTypes, toCsv, toWorkbook } from '@consortium/documents';
import { both, dayOf, NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Unauthenticated } from '../access.ts';
import type { Context } from '../context.ts';
import type { ExportTable } from './export-columns.ts';
import { exportTables } from './export-tables.ts';
import { sendFile } from './send-file.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type Asked = {
  Params: { resource: string; format: string };
  Querystring: AskedList;
};
type Page = {
  nodes: Record<string, unknown>[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

const PAGE = 100;
const MOST_ROWS = 20_000;

type Listed = Pick<ExportTable, 'filterType' | 'orderType' | 'nodes'>;

const documentOf = (resource: string, { filterType, orderType, nodes }: Listed) => `
  query ($first: Int!, $after: String, $filter: ${filterType}, $orderBy: ${orderType}) {
    list: ${resource}(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes { ${nodes} } pageInfo { hasNextPage endCursor } } }`;

type AskedList = Readonly<{ filter?: string | undefined; orderBy?: string | undefined }>;
const variablesOf = ({ filter, orderBy }: AskedList) => ({
  filter: filterOf(filter),
  orderBy: orderBy ?? null,
});

export const filterOf = (text: string | undefined): unknown => {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new NotFound();
  }
};

async function page(
  apollo: ApolloServer<Context>,
  contextValue: Context,
  query: string,
  variables: object,
): Promise<Page> {
  const { body } = await apollo.executeOperation<{ list: Page }>(
    { query, variables: { ...variables } },
    { contextValue },
  );
  if (body.kind !== 'single') throw new Error('an export is answered at once');
  const { data, errors } = body.singleResult;
  if (data) return data.list;
  throw errors?.[0]?.extensions?.code === 'INTERNAL' ? new Error(errors[0].message) : new NotFound();
}

/** Every row of a list, page by page, asked for as any client would; no more pages than `most` rows need. */
export async function allRows(
  apollo: ApolloServer<Context>,
  context: Context,
  resource: string,
  table: Listed,
  variables: object,
  most = MOST_ROWS,
) {
  const query = documentOf(resource, table);
  const rows: Page['nodes'] = [];
  let more = true;
  for (let after: string | null = null; more && rows.length < most; ) {
    const { nodes, pageInfo } = await page(apollo, context, query, { ...variables, first: PAGE, after });
    rows.push(...nodes);
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  return { rows, isWhole: !more };
}

/** The first records of a list by id, without the name of their type, as the list is filtered and sorted. */
export async function listedIds(
  apollo: ApolloServer<Context>,
  context: Context,
  resource: string,
  asked: AskedList,
  most: number,
): Promise<string[]> {
  const table = { ...(exportTables[resource] as ExportTable), nodes: 'id' };
  const { rows } = await allRows(apollo, context, resource, table, variablesOf(asked), most);
  return rows.map(({ id }) => String(id).slice(String(id).indexOf('_') + 1));
}

/** What ends a file that does not hold everything: nobody takes a part for the whole. */
const cutOff = both(
  `以上为前 ${MOST_ROWS} 行,其余未导出,请缩小筛选范围`,
  `The first ${MOST_ROWS} rows; the rest is left off, please narrow the filter`,
);

/** 导出: any list as Excel or CSV, through the same door as the list itself. */
export function exportRoutes(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  contextOf: ContextOf,
): void {
  app.get<Asked>('/exports/:resource.:format', async (request, reply) => {
    const context = await contextOf(request);
    if (!context.viewer) throw new Unauthenticated();
    const { resource, format } = request.params;
    const table = exportTables[resource];
    if (!table || (format !== 'xlsx' && format !== 'csv')) throw new NotFound();
    const variables = variablesOf(request.query);
    const { rows, isWhole } = await allRows(apollo, context, resource, table, variables);
    const { locale } = context;
    const columns = table.columns.map(({ label, kind, width }) => ({
      label: label[locale],
      kind,
      ...(width ? { width } : {}),
    }));
    const cells = rows.map((row) => table.columns.map(({ cell }) => cell(row, locale)));
    if (!isWhole) cells.push([cutOff[locale]]);
    const title = table.title[locale];
    const bytes =
      format === 'csv'
        ? await toCsv({ columns, rows: cells })
        : await toWorkbook({ title, sheets: [{ name: title.slice(0, 30), columns, rows: cells }] });
    const name = exportFileName(title, dayOf(context.now), format);
    return sendFile(reply, { name, mediaType: mediaTypes[format], body: bytes });
  });
}
