import type { ApolloServer } from '@apollo/server';
import { exportFileName, importWorkbook, mediaTypes } from '@consortium/documents';
import {
  dayOf,
  type ImportKind,
  importForms,
  importGrounds,
  importKind,
  lineText,
  NotFound,
  parseInput,
  type TokenScope,
} from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { mayImport } from '../data-import/check.ts';
import { importDoors } from '../data-import/door.ts';
import { checkWorkbook, MOST_BYTES } from '../data-import/workbook.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import { refuseStrangers } from '../strangers.ts';
import { bytesOf, takingBytes } from './body.ts';
import { allRows, filterOf } from './exports.ts';
import { sendFile } from './send-file.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type Asked = {
  Params: { kind: string };
  Querystring: { name?: string; filled?: string; filter?: string; orderBy?: string };
};

/** Who may make records of a kind may import them, by a person or by a token that may read, or read and write. */
function kindFor(context: Context, name: string, ...scopes: TokenScope[]): ImportKind {
  refuseStrangers(context, 'create', ...scopes);
  const kind = importKind.terms.find((term) => importGrounds[term].list === name);
  if (!kind) throw new NotFound();
  mayImport(context, kind);
  return kind;
}

/** 导入: the template, or what there is in its form; and a filled one, for a dry run that writes nothing but what it found. */
export function importRoutes(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  contextOf: ContextOf,
): void {
  app.get<Asked>('/imports/:kind', async (request, reply) => {
    const context = await contextOf(request);
    const kind = kindFor(context, request.params.kind, 'READ');
    const { filled, filter, orderBy } = request.query;
    const { list } = importDoors[kind];
    const records = async () => {
      const variables = { filter: filterOf(filter), orderBy: list.orderBy ?? orderBy ?? null };
      const { rows } = await allRows(apollo, context, importGrounds[kind].list, list, variables);
      return rows.map(list.toInput).filter((record) => record !== null);
    };
    const isFilled = filled !== undefined;
    const title = `${importKind.labels[kind]['zh-CN']}${isFilled ? '导入表' : '导入模板'}`;
    return sendFile(reply, {
      name: exportFileName(title, dayOf(context.now)),
      mediaType: mediaTypes.xlsx,
      body: await importWorkbook(
        { form: importForms[kind], records: isFilled ? await records() : null },
        context.locale,
      ),
    });
  });

  takingBytes(app, (imports) => {
    imports.put<Asked>('/imports/:kind', async (request, reply) => {
      const context = await contextOf(request);
      const kind = kindFor(context, request.params.kind, 'READ', 'WRITE');
      const name = parseInput(lineText(200), request.query.name || 'import.xlsx');
      const bytes = await bytesOf(request, MOST_BYTES);
      const id = await checkWorkbook(context, kind, { name, bytes });
      return reply
        .code(201)
        .header('cache-control', 'private, no-store')
        .send({ id: globalId('DataImport', id) });
    });
  });
}
