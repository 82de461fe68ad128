import { z } from 'zod';

/** 归档格式 this version writes and reads. */
export const FORMAT = 1;
/** What tells an archive from any other ZIP. */
export const KIND = 'consortium-desk/data-archive';

export const MANIFEST = 'manifest.json';
export const SCHEMA = 'schema.json';
export const recordsPath = (name: string) => `records/${name}.json`;
export const filePath = (sha256: string) => `files/${sha256}`;

const sha256 = z.string().regex(/^[\da-f]{64}$/);
const count = z.int().nonnegative();
const identifier = z.string().regex(/^[A-Za-z_]\w*$/);
const table = z.strictObject({ name: identifier, columns: z.array(identifier).min(1) });

/** 归档清单: what is in it and what it hashes to, and the database that it came from. */
export const manifestShape = z.strictObject({
  kind: z.literal(KIND),
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  schema: z.strictObject({ sha256 }),
  records: z.array(
    z.strictObject({
      name: identifier,
      table: identifier,
      fields: z.array(
        z.strictObject({ name: identifier, column: identifier, type: z.string(), isList: z.boolean() }),
      ),
      rows: count,
      sha256,
    }),
  ),
  files: z.array(z.strictObject({ sha256, size: count })),
  /** Files that were lost or damaged already. */
  lacking: z.array(z.strictObject({ sha256, name: z.string() })),
  /** What an empty database is led through before the records come in. */
  database: z.strictObject({
    migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })).min(1),
    tables: z.array(table),
    sequences: z.array(
      z.strictObject({ name: identifier, last: z.string().regex(/^-?\d+$/), called: z.boolean() }),
    ),
  }),
});
export type Manifest = z.infer<typeof manifestShape>;
