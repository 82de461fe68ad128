import { exportFileName, mediaTypes } from '@consortium/documents';
import { builtInTemplate, previewTemplate } from '@consortium/documents/template';
import { type DocumentTemplateKind, dayOf, documentTemplateKind, NotFound } from '@consortium/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { bytesOfTemplate, withTemplates } from '../document-template/in-use.ts';
import { templateName } from '../document-template/keep.ts';
import { isUuid } from '../graph/kernel/node.ts';
import { refuseStrangers } from '../strangers.ts';
import { sendFile } from './send-file.ts';

type ContextOf = (request: FastifyRequest) => Promise<Context>;
type AskedFile = { Params: { which: string } };

const kindIn = (name: string): DocumentTemplateKind | undefined =>
  documentTemplateKind.terms.find((kind) => kind === name);

/** A version by its id, or the built-in one by its kind, for whoever may read templates. */
async function templateFor(context: Context, which: string) {
  const { access, database, now } = context;
  refuseStrangers(context, 'read', 'READ');
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

/** 公文模板: as it was uploaded, or filled in with the example; a new version comes in by its ticket. */
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
}
