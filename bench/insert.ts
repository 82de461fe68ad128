import type { Pool } from 'pg';

const CHUNK = 2_000;
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Many rows in few statements: PostgreSQL reads them as JSON with the table's own types. */
export async function insert(
  pool: Pool,
  table: string,
  rows: Iterable<Readonly<Record<string, unknown>>>,
  nameOf: (field: string) => string = columnOf,
): Promise<void> {
  let chunk: object[] = [];
  const write = async () => {
    const first = chunk[0];
    if (!first) return;
    const fields = Object.keys(first);
    const columns = fields.map((field) => `"${nameOf(field)}"`).join(', ');
    const renamed = chunk.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [nameOf(field), value])),
    );
    await pool.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      [JSON.stringify(renamed)],
    );
    chunk = [];
  };
  for (const row of rows) if (chunk.push(row) >= CHUNK) await write();
  await write();
}
