import { Readable } from 'node:stream';
import { exportFileName, mediaTypes } from '@consortium/documents';
import { builtInTemplate, previewTemplate } from '@consortium/documents/template';
import { type DocumentTemplateKind, dayOf, documentTemplateKind, NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated } from '../access.ts';
import type { Context } from '../context.ts';
import { bytesOfTemplate, withTemplates } from '../document-template/in-use.ts';
import { keepTemplate, MOST_TEMPLATE_BYTES, templateName } from '../document-template/keep.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { bytesOf } from './body.ts';
import { sendFile } from './send-file.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type AskedFile = { Params: { which: string } };
type Given = { Params: { kind: string }; Querystring: { name?: string } };

const kindIn = (name: string): DocumentTemplateKind | undefined =>
  documentTemplateKind.terms.find((kind) => kind === name);

function refuseStrangers({ viewer, origin }: Context, ...scopes: ('READ' | 'WRITE')[]): void {
  if (!viewer) throw new Unauthenticated();
  if (scopes.some((scope) => origin.token?.scopes.includes(scope) === false))
    throw new Forbidden({ action: 'read' });
}

/** A version by its id, or the built-in one by its kind, for whoever may read templates. */
async function templateFor(context: Context, which: string) {
  const { access, database, now } = context;
  refuseStrangers(context, 'READ');
  if (!access.mayEver('read', 'DocumentTemplate')) throw new NotFound();
  const kind = kindIn(which);
  if (kind) {
    const title = `${documentTemplateKind.labels[kind]['zh-CN']} 内置版式`;
    return { kind, title, bytes: await builtInTemplate(kind, now) };
  }
  const id = which.replace(/^DocumentTemplate_/, '');
  const row = isUuid(id)
    ? await database.documentTemplate.findFirst({
        where: { AND: [{ id }, access.where('read', 'DocumentTemplate')] },
      })
    : null;
  if (!row) throw new NotFound();
  return {
    kind: row.kind,
    title: templateName(row.kind, row.edition),
    bytes: await bytesOfTemplate(context, row),
  };
}

/** 公文模板: out as it was uploaded, or filled in with the example; in as the next version of its kind. */
export function documentTemplateRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  const send = (context: Context, title: string) => ({
    name: exportFileName(title, dayOf(context.now), 'docx'),
    mediaType: mediaTypes.docx,
  });
  app.get<AskedFile>('/document-templates/:which/template.docx', async (request, reply) => {
    const context = await contextOf(request);
    const { title, bytes } = await templateFor(context, request.params.which);
    return sendFile(reply, { ...send(context, `模板 ${title}`), body: bytes });
  });
  app.get<AskedFile>('/document-templates/:which/preview.docx', async (request, reply) => {
    const context = await contextOf(request);
    const { kind, title, bytes } = await templateFor(context, request.params.which);
    const body = await withTemplates(context, () => previewTemplate(bytes, kind));
    return sendFile(reply, { ...send(context, `预览 ${title}（示例）`), body });
  });

  // The body is read as bytes, never parsed by its type; only this scope takes any.
  app.register(async (templates) => {
    templates.removeAllContentTypeParsers();
    templates.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    templates.put<Given>('/document-templates/:kind', async (request, reply) => {
      const context = await contextOf(request);
      refuseStrangers(context, 'READ', 'WRITE');
      const kind = kindIn(request.params.kind);
      if (!kind) throw new NotFound();
      if (!context.access.mayEver('create', 'DocumentTemplate')) throw new Forbidden({ action: 'create' });
      const body = (request.body as Readable | undefined) ?? Readable.from([]);
      const bytes = await bytesOf(body, MOST_TEMPLATE_BYTES);
      const id = await keepTemplate(context, kind, { name: request.query.name ?? '', bytes });
      return reply
        .code(201)
        .header('cache-control', 'private, no-store')
        .send({ id: globalId('DocumentTemplate', id) });
    });
  });
}
