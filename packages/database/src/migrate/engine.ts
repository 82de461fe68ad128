import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationAdapter } from './adapter.ts';

/**
 * Prisma's own schema engine as WebAssembly: no engine binary is downloaded, closed networks included.
 * The database at `url` is also the shadow, so a rehearsal wants an empty one.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: glue.SchemaEngine) => Promise<T>) {
  await instantiate();
  const opened: SqlDriverAdapter[] = [];
  const open = async () => {
    const adapter = await migrationAdapter(url);
    opened.push(adapter);
    return adapter;
  };
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: open,
    connectToShadowDb: open,
  });
  try {
    return await work(await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, factory));
  } finally {
    // The engine leaves its sessions open, and with them its advisory lock.
    await Promise.all(opened.map((adapter) => adapter.dispose().catch(() => {})));
  }
}

// Part of Node, but typed only together with the browser.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let instantiated: Promise<void> | undefined;

function instantiate() {
  instantiated ??= (async () => {
    const module = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(fileURLToPath(new URL('schema_engine_bg.wasm', module)));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } });
    // Where the engine leaves its last words, under the name it expects.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panicked } });
    glue.__wbg_set_wasm(instance.exports);
    const { __wbindgen_start: start } = instance.exports;
    if (typeof start === 'function') start();
  })();
  return instantiated;
}

function panicked(message: string): never {
  throw new Error(`the schema engine broke down: ${message}`);
}
