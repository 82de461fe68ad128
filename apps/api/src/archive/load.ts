import { Readable } from 'node:stream';
import { loadDatabase, refuseFilled, refuseUnknownMigrations } from '@consortium/database/backup';
import type { BlobStore } from '../files/blob-store.ts';
import { copyRow, recordIn } from './copy-row.ts';
import { filePath, type Manifest, recordsPath } from './manifest.ts';
import { linesOf, type OpenArchive, openArchive, verifyArchive } from './read.ts';
import { ArchiveRefused } from './refusal.ts';

type Options = Readonly<{
  path: string;
  /** Opens the database to fill; not before the archive is known to be whole. */
  open: () => Promise<string>;
  blobs: BlobStore;
}>;

/**
 * 导入归档: into an empty database, files first, then all records in one transaction, which the constraints close.
 * Interrupted, it has written no record; it is begun again.
 */
export async function loadArchive({ path, open, blobs }: Options): Promise<Manifest> {
  const archive = await openArchive(path);
  const { manifest } = archive;
  const { migrations, tables, sequences } = manifest.database;
  try {
    await verifyArchive(archive);
    await refuseUnknownMigrations(migrations);
    const url = await open();
    await refuseFilled(url);
    for (const { sha256 } of manifest.files) await keepFile(archive, blobs, sha256);
    const byTable = new Map(manifest.records.map((records) => [records.table, records]));
    await loadDatabase(url, {
      ...{ migrations, sequences },
      tables: tables.map((table) => {
        const records = byTable.get(table.name);
        return {
          ...table,
          rows: records?.rows ?? 0,
          ...(records ? { given: records.fields.map(({ column }) => column) } : {}),
        };
      }),
      rowsOf: ({ name }) => Readable.from(copied(archive, byTable.get(name))),
    });
    return manifest;
  } finally {
    archive.close();
  }
}

/** The records of a kind as COPY reads them. */
async function* copied(archive: OpenArchive, records: Manifest['records'][number] | undefined) {
  if (!records) return;
  const path = recordsPath(records.name);
  for await (const line of linesOf(archive, path, records.sha256)) {
    if (line === '[' || line === ']' || line === '') continue;
    const row = copyRow(records.fields, recordIn(line.replace(/,$/, '')));
    if (row === null) throw new ArchiveRefused('ARCHIVE_DAMAGED', path);
    yield row;
  }
}

async function keepFile({ read }: OpenArchive, blobs: BlobStore, sha256: string): Promise<void> {
  if (await blobs.has(sha256)) return;
  const incoming = await blobs.receive(await read(filePath(sha256)));
  try {
    if (incoming.sha256 !== sha256) throw new ArchiveRefused('ARCHIVE_DAMAGED', filePath(sha256));
    await blobs.put(incoming);
  } finally {
    await blobs.drop(incoming);
  }
}
