import { createHash } from 'node:crypto';
import type { Snapshot } from '@consortium/database/backup';
import type { PackedFile } from '@consortium/documents/package';
import type { BlobStore } from '../files/blob-store.ts';
import { hashOfBytes } from '../files/check.ts';
import { referencedBlobs } from '../files/referenced.ts';
import {
  FORMAT,
  filePath,
  KIND,
  MANIFEST,
  type Manifest,
  manifestShape,
  recordsPath,
  SCHEMA,
} from './manifest.ts';
import { jsonRows, type Records, recordsOf } from './records.ts';
import { schemaOfRecords } from './schema.ts';

// A ZIP keeps the hour of the clock on the wall: the same one everywhere is none at all.
const NO_TIME = new Date(1980, 0, 1);
const jsonFile = (path: string, content: unknown): PackedFile => ({
  path,
  madeAt: NO_TIME,
  body: Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
});

type Options = Readonly<{
  snapshot: Snapshot;
  blobs: BlobStore;
  now: Date;
  /** Told before each kind of records and each file. */
  step?: (done: number, total: number) => Promise<void>;
  /** What it came to, for whoever asked. */
  told?: (manifest: Manifest) => void;
}>;

/** Files that a job made for one person are no part of the programme. */
const ATTACHED = `
  SELECT sha256, min(name) AS name FROM (SELECT sha256, name FROM attachment
    UNION ALL SELECT sha256, file_name FROM document_template) AS kept
  WHERE sha256 > $1 GROUP BY sha256 ORDER BY sha256 LIMIT 500`;

/**
 * 数据归档: every record of the programme as JSON and every file by its hash, as of one moment. The same data give the
 * same bytes, but for the manifest's time.
 */
export async function* archiveFiles({
  snapshot,
  blobs,
  now,
  step = async () => {},
  told = () => {},
}: Options): AsyncGenerator<PackedFile> {
  const kinds = await recordsOf(snapshot);
  const attached = await Array.fromAsync(referencedBlobs((_sql, last) => snapshot.ask(ATTACHED, [last])));
  const total = kinds.length + attached.length;
  let done = 0;
  const schema = jsonFile(SCHEMA, schemaOfRecords(kinds));
  yield schema;

  const records: Manifest['records'] = [];
  for (const kind of kinds) {
    await step(done, total);
    const meter = written(snapshot, kind);
    yield { path: recordsPath(kind.name), madeAt: NO_TIME, body: meter.body() };
    const { name, table } = kind;
    const fields = kind.fields.map(({ name: field, column, type, isList }) => ({
      ...{ name: field, column, type, isList },
    }));
    records.push({ name, table, fields, ...meter.measured() });
    done += 1;
  }

  const files: Manifest['files'] = [];
  const lacking: Manifest['lacking'] = [];
  for (const { sha256, name } of attached) {
    await step(done, total);
    done += 1;
    // Read twice: what is damaged must not be in the archive under the name of what it was.
    const there = await blobs.read(sha256);
    if (!there || (await hashOfBytes(there)) !== sha256) {
      lacking.push({ sha256, name });
      continue;
    }
    let size = 0;
    const bytes = await blobs.read(sha256);
    async function* counted() {
      for await (const chunk of bytes ?? []) {
        size += chunk.length;
        yield chunk as Uint8Array;
      }
    }
    yield { path: filePath(sha256), madeAt: NO_TIME, body: counted() };
    files.push({ sha256, size });
  }

  const { migrations, tables, sequences } = snapshot;
  const manifest = manifestShape.parse({
    kind: KIND,
    format: FORMAT,
    createdAt: now.toISOString(),
    schema: {
      sha256: createHash('sha256')
        .update(schema.body as Uint8Array)
        .digest('hex'),
    },
    ...{ records, files, lacking },
    database: { migrations, tables, sequences },
  });
  told(manifest);
  yield jsonFile(MANIFEST, manifest);
}

/** One array, a record a line: JSON for every reader, lines for one that streams. */
function written(snapshot: Snapshot, kind: Records) {
  const hash = createHash('sha256');
  let rows = 0;
  async function* lines() {
    yield '[';
    for await (const batch of jsonRows(snapshot, kind)) {
      yield batch.map((json, at) => `${rows + at === 0 ? '\n' : ',\n'}${json}`).join('');
      rows += batch.length;
    }
    yield '\n]\n';
  }
  return {
    async *body(): AsyncGenerator<Uint8Array> {
      for await (const text of lines()) {
        const bytes = Buffer.from(text);
        hash.update(bytes);
        yield bytes;
      }
    },
    measured: () => ({ rows, sha256: hash.digest('hex') }),
  };
}
