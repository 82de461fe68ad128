import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/**
 * Prisma's own schema engine as WebAssembly: no engine binary is downloaded, closed networks included.
 * `url` is the database the migrations go to; `shadowUrl` an empty one in which they may be rehearsed.
 */
export async function schemaEngine(url: string, shadowUrl = url) {
  await instantiate();
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(url),
    connectToShadowDb: () => open(shadowUrl),
  };
  return glue.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

async function open(url: string) {
  // One connection: the engine counts on session state between its statements.
  const pool = withCharacters(new pg.Pool({ connectionString: url, max: 1 }));
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  // The adapter's own version cuts a script at every semicolon, which breaks the bodies of functions and DO
  // blocks. Sent whole it is also one transaction: a migration happens or it does not.
  adapter.executeScript = async (sql) => {
    await adapter.executeRaw({ sql, args: [], argTypes: [] });
  };
  return adapter;
}

/** The catalogue's "char" columns, which the engine reads and the adapter does not know, pass as character(1). */
function withCharacters(pool: pg.Pool): pg.Pool {
  const ask: (config: pg.QueryConfig) => Promise<pg.QueryResult> = pool.query.bind(pool);
  const query = async (config: pg.QueryConfig) => {
    const result = await ask(config);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === pg.types.builtins.CHAR) field.dataTypeID = pg.types.builtins.BPCHAR;
    }
    return result;
  };
  return Object.assign(pool, { query });
}

let instantiated: Promise<void> | undefined;

function instantiate() {
  instantiated ??= (async () => {
    const module = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(fileURLToPath(new URL('schema_engine_bg.wasm', module)));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } });
    glue.__wbg_set_wasm(instance.exports);
    const { __wbindgen_start: start } = instance.exports;
    if (typeof start === 'function') start();
  })();
  return instantiated;
}
