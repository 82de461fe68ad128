import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inspectFile, isRefusal, namedAs } from '@consortium/documents';
import { checkTemplate } from '@consortium/documents/template';
import { type DocumentTemplateKind, documentTemplateKind } from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Context, Transaction } from '../context.ts';
import type { Incoming } from '../files/blob-store.ts';
import { keepFar, keepIn } from '../files/keep.ts';
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

/** Who may bring a template at all. */
export function mayKeepTemplates({ access }: Pick<Context, 'access'>): void {
  if (!access.mayEver('create', 'DocumentTemplate')) throw new Forbidden({ action: 'create' });
}

type Brought = Readonly<{ name: string; incoming: Incoming }>;

/** 收模板: looked into as any upload, checked against the fields of its kind, and kept as its next version, in use for nothing yet. */
export async function keepTemplate(
  context: Context,
  kind: DocumentTemplateKind,
  { name, incoming }: Brought,
  settle: (tx: Transaction, templateId: string) => Promise<void>,
): Promise<string> {
  const { viewer, services } = context;
  const { path, size, sha256 } = incoming;
  const inspected = await inspectFile(path, {
    expected: ['WORD'],
    maxBytes: MOST_TEMPLATE_BYTES,
    maxUnpackedBytes: MOST_TEMPLATE_BYTES * UNPACKED,
  });
  if (isRefusal(inspected)) throw new FileRefused(inspected.code, inspected.facts);
  await scanAtTheDoor(context, sha256, createReadStream(path));
  const problems = await checkTemplate(await readFile(path), kind);
  const fileName = namedAs(name, inspected.mediaType);
  await keepFar(services.blobs, incoming);
  return found(context, {
    subject: 'DocumentTemplate',
    input: [kind, fileName, sha256],
    create: async (tx) => {
      await holdKind(tx, kind);
      await keepIn(tx, services.blobs, incoming);
      const last = await tx.documentTemplate.aggregate({ where: { kind }, _max: { edition: true } });
      const edition = (last._max.edition ?? 0) + 1;
      const data = { kind, edition, fileName, size, sha256, uploadedById: viewer?.id as string };
      const { id } = await tx.documentTemplate.create({
        data: { ...data, problems: problems as object[] },
        select: { id: true },
      });
      await settle(tx, id);
      return { id, name: templateName(kind, edition) };
    },
  });
}
