import type { PrismaClient } from '@consortium/database/client';
import type { Transaction } from '../context.ts';

// Whoever keeps content shares its lock until the row that refers to it is committed; the sweeper wants it alone.
const BLOB = 18;

/** From here to the end of the transaction nobody sweeps this content. */
export const holdBlob = (tx: Transaction, sha256: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${sha256}, ${BLOB}))`;

/** Those that nobody is just keeping; until the end of the transaction nobody begins to. */
export async function claimBlobs(tx: Transaction, hashes: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ sha256: string }[]>`
    SELECT sha256 FROM unnest(${hashes}::text[]) AS sha256
    WHERE pg_try_advisory_xact_lock(hashtextextended(sha256, ${BLOB}))`;
  return rows.map(({ sha256 }) => sha256);
}

/** Those that no row refers to. */
export async function unreferenced(
  client: Transaction | PrismaClient,
  hashes: readonly string[],
): Promise<string[]> {
  const rows = await client.$queryRaw<{ sha256: string }[]>`
    SELECT given.sha256 FROM unnest(${hashes}::text[]) AS given(sha256)
    WHERE NOT EXISTS (SELECT FROM attachment WHERE attachment.sha256 = given.sha256)
      AND NOT EXISTS (SELECT FROM document_template WHERE document_template.sha256 = given.sha256)
      AND NOT EXISTS (SELECT FROM job WHERE job.sha256 = given.sha256)`;
  return rows.map(({ sha256 }) => sha256);
}

/** 被引用的内容, in the order of its hash, with the first name under which it was uploaded. */
export type Referenced = Readonly<{ sha256: string; name: string }>;

const REFERENCED = `
  SELECT sha256, min(name) AS name FROM (SELECT sha256, name FROM attachment
    UNION ALL SELECT sha256, file_name FROM document_template
    UNION ALL SELECT sha256, file_name FROM job WHERE sha256 IS NOT NULL) AS kept
  WHERE sha256 > $1 GROUP BY sha256 ORDER BY sha256 LIMIT 500`;

/** All of it, read a page at a time; `ask` runs the statement where the reader is. */
export async function* referencedBlobs(
  ask: (sql: string, last: string) => Promise<Referenced[]>,
): AsyncGenerator<Referenced> {
  for (let last = ''; ; ) {
    const page = await ask(REFERENCED, last);
    yield* page;
    const end = page.at(-1);
    if (!end) return;
    last = end.sha256;
  }
}
