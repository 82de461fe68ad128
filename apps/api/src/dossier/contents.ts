import { type ApplicationPaper, applicationFile } from '@consortium/documents/application';
import type { PrintedFile } from '@consortium/documents/paper';
import { downloadRefusal, type Label, submissionItemKind } from '@consortium/domain';
import type { Context } from '../context.ts';
import { withTemplates } from '../document-template/in-use.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import { paperToPrint } from '../papers/application.ts';
import { downloadRefusalOf, guardedBy } from '../scan/download.ts';
import { lost, words } from './words.ts';

/** 来源: the record that a file was made from, or is. */
export type SourceRecord = Readonly<{ id: string; sha256?: string }>;

/** 档案内容: a file in its folder, or why it is not there. */
export type Content = Readonly<{ folders: readonly string[]; name: string; source: SourceRecord }> &
  (
    | Readonly<{ body: PrintedFile['body']; madeAt: Date }>
    | Readonly<{ reason: Readonly<{ code: string; label: Label }> }>
  );

const formats = ['docx', 'pdf'] as const;
const include = {
  filings: { orderBy: { filing: 'asc' }, select: { id: true, filing: true, hash: true, filedAt: true } },
  corrections: { orderBy: { requestedAt: 'asc' }, select: { id: true, requestedAt: true } },
  snapshots: { orderBy: { examinedAt: 'asc' }, omit: { input: true } },
  attachments: {
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, name: true, sha256: true, createdAt: true, ...guardedBy },
      submissionItem: { select: { kind: true } },
    },
  },
} as const;

type Printed = Readonly<{ which: string; name: string; madeAt: Date; id: string }>;

/** 一件申报的档案: forms as they were filed, the office's papers, findings and materials, one after another. */
export async function* contentsOf(context: Context, id: string): AsyncGenerator<Content> {
  const { database, locale } = context;
  const row = await database.application.findUniqueOrThrow({ where: { id }, include });
  const { filings, corrections, receivedAt } = row;
  const said = (word: keyof typeof words, value: number | string = '') =>
    words[word][locale].replace(/\{\w+\}/, String(value));

  const own = { id: globalId('Application', id), madeAt: context.now };
  const papers: readonly Printed[] = [
    ...filings.map(({ filing, hash, filedAt }) => ({
      ...{ which: hash, name: said('form', filing), madeAt: filedAt, id: own.id },
    })),
    ...(receivedAt
      ? (['receipt', 'check-sheet'] as const).map((which) => ({ ...own, which, name: said(which) }))
      : []),
    ...corrections.map((_correction, index) => ({
      ...{ ...own, which: `correction-${index + 1}`, name: said('correction', index + 1) },
    })),
  ];
  for (const { which, name, madeAt, id: source } of papers) {
    const paper = await paperToPrint(context, id, which);
    for (const format of formats)
      yield {
        folders: [],
        name: `${name}.${format}`,
        source: { id: source },
        madeAt,
        body: await printed(context, paper, format, madeAt),
      };
  }
  if (row.snapshots.length > 0)
    yield {
      folders: [],
      name: `${said('findings')}.json`,
      source: { id: own.id },
      madeAt: row.snapshots.at(-1)?.examinedAt ?? context.now,
      body: Buffer.from(`${JSON.stringify(row.snapshots, null, 2)}\n`),
    };
  yield* materialsOf(context, row.attachments, said);
}

async function printed(
  context: Context,
  paper: ApplicationPaper,
  format: (typeof formats)[number],
  madeAt: Date,
) {
  const { locale, services } = context;
  const options = { locale, madeAt, fontFolder: services.fontFolder };
  const file = await withTemplates(context, (templateOf) =>
    applicationFile(paper, format, { ...options, templateOf }),
  );
  return file.body;
}

type Row = Readonly<{
  id: string;
  name: string;
  sha256: string;
  createdAt: Date;
  submissionItem: Readonly<{ kind: keyof typeof submissionItemKind.labels }> | null;
}> &
  Parameters<typeof downloadRefusalOf>[1];

/** 材料 by their kind; a file that the viewer could not download is not packed for them either. */
async function* materialsOf(
  context: Context,
  attachments: readonly Row[],
  said: (word: 'materials' | 'replaced') => string,
): AsyncGenerator<Content> {
  for (const file of attachments) {
    const { name, sha256, submissionItem, createdAt: madeAt } = file;
    const kind = submissionItem
      ? (submissionItemKind.labels[submissionItem.kind]?.[context.locale] ?? submissionItem.kind)
      : said('replaced');
    const what = { folders: [said('materials'), kind], name, source: { id: file.id, sha256 } };
    const code = await downloadRefusalOf(context, file);
    if (code) {
      yield { ...what, reason: { code, label: downloadRefusal.labels[code] } };
      continue;
    }
    const body = await context.services.blobs.read(sha256);
    if (body) yield { ...what, madeAt, body };
    else yield { ...what, reason: { code: 'FILE_LOST', label: lost.FILE_LOST } };
  }
}
