import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from './embedded.ts';
import { silent } from './log.ts';

/** One PostgreSQL for the whole test run, gone with its folder at the end. */
export default async function setup({ provide }: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'consortium-test-'));
  const server = await startEmbeddedPostgres({ folder, log: silent, throwaway: true });
  provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
