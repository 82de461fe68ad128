import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const { CHAR, BPCHAR } = pg.types.builtins;

/**
 * Prisma's adapter with the two things mended that the schema engine needs and the adapter lacks.
 * One connection: the engine counts on session state between its statements and asks one thing at a time.
 */
export async function migrationAdapter(url: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const characters = disguiseCharacters(pool);
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();

  // The adapter's own version cuts a script at every semicolon, which breaks the bodies of functions and DO
  // blocks. Sent whole it is also one transaction: a migration happens or it does not.
  adapter.executeScript = async (sql) => {
    await adapter.executeRaw({ sql, args: [], argTypes: [] });
  };

  const { queryRaw } = adapter;
  adapter.queryRaw = async (query) => {
    const result = await queryRaw.call(adapter, query);
    const columnTypes = result.columnTypes.map((type, at) =>
      characters.last.includes(at) ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}

/** The adapter refuses the catalogue's "char" columns: they pass as text, and their places are kept. */
function disguiseCharacters(pool: pg.Pool) {
  const characters = { last: [] as number[] };
  const ask: (config: pg.QueryConfig) => Promise<pg.QueryResult> = pool.query.bind(pool);
  const query = async (config: pg.QueryConfig) => {
    const result = await ask(config);
    // A script of several statements answers with a list of results, which has no fields.
    const fields = result.fields ?? [];
    characters.last = fields.flatMap(({ dataTypeID }, at) => (dataTypeID === CHAR ? [at] : []));
    for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = BPCHAR;
    return result;
  };
  Object.assign(pool, { query });
  return characters;
}
