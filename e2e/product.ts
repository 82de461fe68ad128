import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the running product answers, with the demo city in it. */
    address: string;
    /** Where its data lie; empty where the product was started by somebody else. */
    dataFolder: string;
    /** How long a page may take over one thing, in milliseconds. */
    patience: number;
  }
}

const main = new URL('../apps/api/src/main.ts', import.meta.url).pathname;

/** Starts the product as `npm start` does, on a folder of its own, and stops it after the last journey. */
export default async function setup({ provide }: TestProject) {
  provide('dataFolder', process.env.PRODUCT_DATA_DIR ?? '');
  if (process.env.PRODUCT_ADDRESS) return provide('address', process.env.PRODUCT_ADDRESS);
  const folder = await mkdtemp(join(tmpdir(), 'consortium-journeys-'));
  provide('dataFolder', folder);
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'warn' };
  const product = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  provide('address', await addressOf(product.stdout));
  return async () => {
    product.kill('SIGTERM');
    await once(product, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
}

async function addressOf(output: AsyncIterable<Buffer>): Promise<string> {
  let told = '';
  for await (const chunk of output) {
    told += chunk.toString();
    const address = /http:\/\/[\d.]+:\d+/.exec(told)?.[0];
    if (address) return address;
  }
  throw new Error(`the product did not start: ${told}`);
}
