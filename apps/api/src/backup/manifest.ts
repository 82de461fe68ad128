import { z } from 'zod';

/** 备份格式 this version writes and reads. */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';
/** One line for every other file, the manifest too, as `sha256sum --check` reads it. */
export const SUMS = 'SHA256SUMS';
/** The sum of the sums: the seal over the whole backup. */
export const SEAL = 'SHA256SUMS.sha256';

export const tablePath = (name: string) => `tables/${name}.copy`;
export const filePath = (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256}`;
export const sealText = (sha256: string) => `${sha256}  ${SUMS}\n`;

const sha256 = z.string().regex(/^[\da-f]{64}$/);
const count = z.int().nonnegative();
const identifier = z.string().regex(/^[A-Za-z_]\w*$/);

/** 备份清单: what the database was when it was backed up, and what belongs to it. */
export const manifestShape = z.strictObject({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })).min(1),
  tables: z.array(
    z.strictObject({ name: identifier, columns: z.array(identifier).min(1), rows: count, sha256 }),
  ),
  sequences: z.array(
    z.strictObject({ name: identifier, last: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  ),
  files: z.strictObject({ count, bytes: count }),
  /** Files that rows refer to and that were lost or damaged already when the backup was made. */
  lacking: z.array(z.strictObject({ sha256, name: z.string(), was: z.enum(['MISSING', 'DAMAGED']) })),
});
export type Manifest = z.infer<typeof manifestShape>;
