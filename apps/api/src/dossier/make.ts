import { createHash } from 'node:crypto';
import { distinctPaths, type PackedFile, pathPart, zipChunks } from '@consortium/documents/package';
import {
  exportFileName,
  mediaTypes,
  numberColumn,
  textColumn,
  workbookChunks,
} from '@consortium/documents/table';
import { applicationStatus, dayOf, NotFound } from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Context } from '../context.ts';
import { globalId } from '../graph/kernel/global-id.ts';
import type { Kind, Work } from '../jobs/kind.ts';
import { formsFor } from '../papers/application.ts';
import { contentsOf, type SourceRecord } from './contents.ts';
import { lost, words } from './words.ts';

/** 档案清单格式 this version writes. */
const FORMAT = 1;
// Together with the folders of a desktop these stay below the 260 characters of a Windows path.
const UNIT_LENGTH = 30;
const APPLICATION_LENGTH = 40;
const FOLDER_LENGTH = 20;
const FILE_LENGTH = 60;

type Listed = Readonly<{
  path: string;
  size: number;
  sha256: string;
  application: string;
  source: SourceRecord;
  note?: string;
}>;
type Omitted = Readonly<{
  path: string;
  application: string;
  source: SourceRecord;
  code: string;
  reason: string;
}>;

const visible = (context: Context) => ({
  AND: [{ firstSubmittedAt: { not: null } }, context.access.where('read', 'Application'), formsFor(context)],
});

const applicationsOf = (context: Context, batchId: string) =>
  context.database.application.findMany({
    where: { batchId, ...visible(context) },
    orderBy: [{ leadUnit: { legalName: 'asc' } }, { number: 'asc' }],
    select: { id: true, number: true, name: true, status: true, leadUnit: { select: { legalName: true } } },
  });
type Listable = Awaited<ReturnType<typeof applicationsOf>>[number];

/** 批次档案: everything that the viewer may read of what was filed in a batch, by unit, with a list of it. */
export const batchDossier: Kind = {
  async make(work) {
    const { context, job } = work;
    const { access, database, now } = context;
    const batch = await database.batch.findFirst({
      where: { AND: [{ id: job.batchId ?? '' }, access.where('read', 'Batch')] },
    });
    if (!batch) throw new NotFound();
    if (!access.may('exportDossier', 'Batch', batch)) throw new Forbidden({ action: 'exportDossier' });
    const applications = await applicationsOf(context, batch.id);
    await work.keep({
      name: exportFileName(job.title, dayOf(now), 'zip'),
      mediaType: mediaTypes.zip,
      body: zipChunks(packed(work, batch, applications)),
      recordIds: applications.map(({ id }) => id),
    });
  },
  async mayHave(context, { recordIds }) {
    if (!context.access.mayEver('exportDossier', 'Batch')) return false;
    const where = { id: { in: [...recordIds] }, ...visible(context) };
    return (await context.database.application.count({ where })) === recordIds.length;
  },
};

async function* packed(
  { context, job, step }: Work,
  batch: Readonly<{ id: string; title: string }>,
  applications: readonly Listable[],
): AsyncGenerator<PackedFile> {
  const files: Listed[] = [];
  const omitted: Omitted[] = [];
  const place = distinctPaths();
  const total = applications.length;
  for (const [done, each] of applications.entries()) {
    const { id, number, name, leadUnit } = each;
    const above = [
      pathPart(leadUnit.legalName, UNIT_LENGTH),
      pathPart(`${number} ${name}`, APPLICATION_LENGTH),
    ];
    await step({ done, total, current: `${number} ${name}` });
    for await (const content of contentsOf(context, id)) {
      const folders = content.folders.map((folder) => pathPart(folder, FOLDER_LENGTH));
      const path = place(...above, ...folders, pathPart(content.name, FILE_LENGTH));
      const { source } = content;
      if ('reason' in content) {
        const { code, label } = content.reason;
        omitted.push({ path, application: number, source, code, reason: label[context.locale] });
        continue;
      }
      const hash = createHash('sha256');
      let size = 0;
      const { body, madeAt } = content;
      async function* measured() {
        for await (const chunk of body instanceof Uint8Array ? [body] : body) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      }
      yield { path, madeAt, body: measured() };
      const sha256 = hash.digest('hex');
      const isDamaged = source.sha256 !== undefined && source.sha256 !== sha256;
      const note = isDamaged ? { note: lost.FILE_DAMAGED[context.locale] } : {};
      files.push({ path, size, sha256, application: number, source, ...note });
      await step({ done, total, current: `${number} ${name}` });
    }
  }
  await step({ done: total, total, current: '' });
  yield* listed(context, job.title, { batch, applications, files, omitted });
}

type Told = Readonly<{
  batch: Readonly<{ id: string; title: string }>;
  applications: readonly Listable[];
  files: readonly Listed[];
  omitted: readonly Omitted[];
}>;

/** 清单, for machines and for people. */
function* listed(
  { locale, now, viewer }: Context,
  title: string,
  { batch, applications, files, omitted }: Told,
): Generator<PackedFile> {
  const manifest = {
    format: FORMAT,
    kind: 'BATCH_DOSSIER',
    createdAt: now.toISOString(),
    createdFor: viewer?.name ?? '',
    batch: { id: globalId('Batch', batch.id), title: batch.title },
    applications: applications.map(({ id, number, name, status, leadUnit }) => ({
      ...{ id: globalId('Application', id), number, name, status, leadUnit: leadUnit.legalName },
      statusName: applicationStatus.labels[status][locale],
    })),
    files,
    omitted,
  };
  yield {
    path: 'manifest.json',
    madeAt: now,
    body: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
  };
  const say = (word: keyof typeof words) => words[word][locale];
  const head = [textColumn(say('path'), 80), textColumn(say('application'), 16)];
  const tail = [textColumn(say('source'), 50), textColumn(say('note'), 40)];
  yield {
    path: `${say('list')}.xlsx`,
    madeAt: now,
    body: workbookChunks({
      title,
      madeAt: now,
      sheets: [
        {
          name: say('list'),
          columns: [...head, numberColumn(say('size')), textColumn('SHA-256', 66), ...tail],
          rows: files.map(({ path, application, size, sha256, source, note }) => [
            ...[path, application, size, sha256, source.id, note],
          ]),
        },
        {
          name: say('omitted'),
          columns: [...head, ...tail],
          rows: omitted.map(({ path, application, source, reason }) => [
            path,
            application,
            source.id,
            reason,
          ]),
        },
      ],
    }),
  };
}
