import { buffer } from 'node:stream/consumers';
import { TemplateUnfillable } from '@consortium/documents/template';
import { type DocumentTemplateKind, Refused } from '@consortium/domain';
import type { Context } from '../context.ts';

/** The bytes of a template by its row. */
export async function bytesOfTemplate(
  { services }: Pick<Context, 'services'>,
  { fileName, sha256 }: Readonly<{ fileName: string; sha256: string }>,
): Promise<Uint8Array> {
  const bytes = await services.blobs.read(sha256);
  if (bytes) return buffer(bytes);
  throw new Refused(
    'TEMPLATE_FILE_MISSING',
    {
      'zh-CN': `模板文件“${fileName}”不在文件库中,请停用此版或恢复备份`,
      en: `The file of the template “${fileName}” is not there; retire it, or restore a backup`,
    },
    { fileName },
  );
}

export type TemplateOf = (kind: DocumentTemplateKind) => Promise<Uint8Array | null>;

/** 按使用中的模板付印; a template that cannot be filled in any more is a refusal that says what to do. */
export async function withTemplates<Printed>(
  context: Context,
  print: (templateOf: TemplateOf) => Promise<Printed>,
): Promise<Printed> {
  const { database } = context;
  try {
    return await print(async (kind) => {
      const row = await database.documentTemplate.findFirst({ where: { kind, status: 'ACTIVE' } });
      return row && bytesOfTemplate(context, row);
    });
  } catch (error) {
    if (!(error instanceof TemplateUnfillable)) throw error;
    throw new Refused('TEMPLATE_NOT_FILLABLE', {
      'zh-CN': '此公文模板无法填写,请停用该模板后重试,或下载 PDF',
      en: 'This Word template cannot be filled in; retire it and try again, or take the PDF',
    });
  }
}
