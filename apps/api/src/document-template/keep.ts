import { Readable } from 'node:stream';
import { inspectFile, isRefusal, namedAs } from '@consortium/documents';
import { checkTemplate } from '@consortium/documents/template';
import { type DocumentTemplateKind, documentTemplateKind, lineText, parseInput } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { holdBlob } from '../files/referenced.ts';
import { found } from '../move.ts';
import { scanAtTheDoor } from '../scan/at-the-door.ts';
import { FileRefused } from '../uploads/file-refused.ts';

/** A letter with a coat of arms in it is some hundred kilobytes. */
export const MOST_TEMPLATE_BYTES = 5 * 1024 * 1024;
const UNPACKED = 10;

export const templateName = (kind: DocumentTemplateKind, edition: number): string =>
  `${documentTemplateKind.labels[kind]['zh-CN']} 第 ${edition} 版`;

const TEMPLATES = 19;
/** One at a time of a kind: its numbers have no gap, and one version at most is in use. */
export const holdKind = (tx: Transaction, kind: DocumentTemplateKind) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${kind}, ${TEMPLATES}))`;

/** 收模板: looked into as any upload, checked against the fields of its kind, and kept as its next version, in use for nothing yet. */
export async function keepTemplate(
  context: Context,
  kind: DocumentTemplateKind,
  { name: given, bytes }: Readonly<{ name: string; bytes: Uint8Array }>,
): Promise<string> {
  const { viewer, services } = context;
  const name = parseInput(lineText(200), given || documentTemplateKind.labels[kind]['zh-CN']);
  const inspected = await inspectFile(bytes, {
    expected: ['WORD'],
    maxBytes: MOST_TEMPLATE_BYTES,
    maxUnpackedBytes: MOST_TEMPLATE_BYTES * UNPACKED,
  });
  if (isRefusal(inspected)) throw new FileRefused(inspected.code, inspected.facts);
  const incoming = await services.blobs.receive(Readable.from([bytes]));
  try {
    const { size, sha256 } = incoming;
    await scanAtTheDoor(context, sha256, Readable.from([bytes]));
    const problems = await checkTemplate(bytes, kind);
    const fileName = namedAs(name, inspected.mediaType);
    return await found(context, {
      subject: 'DocumentTemplate',
      input: [kind, fileName, sha256],
      create: async (tx) => {
        await holdKind(tx, kind);
        await holdBlob(tx, sha256);
        await services.blobs.put(incoming);
        const last = await tx.documentTemplate.aggregate({ where: { kind }, _max: { edition: true } });
        const edition = (last._max.edition ?? 0) + 1;
        const data = { kind, edition, fileName, size, sha256, uploadedById: viewer?.id as string };
        const { id } = await tx.documentTemplate.create({
          data: { ...data, problems: problems as object[] },
          select: { id: true },
        });
        return { id, name: templateName(kind, edition) };
      },
    });
  } finally {
    await services.blobs.drop(incoming);
  }
}
