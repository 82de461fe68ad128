import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, startEmbeddedPostgres, visitEmbeddedPostgres } from './embedded.ts';
import { silent } from './log.ts';

const holder = fileURLToPath(new URL('testing/hold-folder.ts', import.meta.url));

let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consortium-embedded-'));
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const start = () => startEmbeddedPostgres({ folder, log: silent, throwaway: true });

async function startInAnotherProcess() {
  const child = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [url] = await once(child.stdout, 'data');
  return { child, url: String(url) };
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

test('what was written is there after a stop and a second start', async () => {
  const first = await start();
  await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
  await first.stop();

  const second = await start();

  expect(await ask(second.url, 'TABLE kept')).toEqual([{ one: 1 }]);
  expect(second.url).toBe(first.url);
  await second.stop();
});

test('the password is random and readable by its owner only', async () => {
  const server = await start();

  const { mode } = await stat(join(folder, 'postgres', 'connection.json'));

  expect(mode & 0o777).toBe(0o600);
  await expect(ask(server.url.replace(/:[^:@]+@/, ':guess@'), 'SELECT')).rejects.toThrow(/password/);
  await server.stop();
});

test('the server a killed product left behind is adopted with what it held', async () => {
  const { child, url } = await startInAnotherProcess();
  await ask(url, 'CREATE TABLE kept AS SELECT 1 AS one');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const next = await start();

  expect(await ask(next.url, 'TABLE kept')).toEqual([{ one: 1 }]);
  await next.stop();
});

test('a second product on the folder is told who holds it', async () => {
  const { child } = await startInAnotherProcess();

  const refusal = start();

  await expect(refusal).rejects.toThrow(FolderInUse);
  await expect(refusal).rejects.toMatchObject({ folder, holder: String(child.pid) });
  await expect(refusal).rejects.toThrow(/正被另一个运行中的实例/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await start()).stop();
});

test('a visitor makes no database, uses the one that runs and leaves it running', async () => {
  const visit = () => visitEmbeddedPostgres({ folder, log: silent, throwaway: true });
  expect(await visit()).toBeUndefined();
  const { child, url } = await startInAnotherProcess();

  const guest = await visit();
  expect(guest?.url).toBe(url);
  await guest?.stop();
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

  child.kill('SIGKILL');
  await once(child, 'exit');
  const host = await visit();
  expect(host && (await ask(host.url, 'SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  await host?.stop();
  await expect(ask(url, 'SELECT')).rejects.toThrow();
});

test('a process id left over from before a crash, now somebody else’s, does not stand in the way', async () => {
  await (await start()).stop();
  const { port } = JSON.parse(await readFile(join(folder, 'postgres', 'connection.json'), 'utf8'));
  const note = [process.pid, join(folder, 'postgres', 'data'), 1, port, '', '127.0.0.1', '', 'ready'];
  await writeFile(join(folder, 'postgres', 'data', 'postmaster.pid'), note.join('\n'));

  const server = await start();

  expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test('a server that dies under a running product is brought back', async () => {
  const server = await start();
  const [postmaster] = (await readFile(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  process.kill(Number(postmaster), 'SIGQUIT');

  await expect
    .poll(() => ask(server.url, 'SELECT 1 AS one').catch(() => []), { timeout: 20_000 })
    .toEqual([{ one: 1 }]);

  await server.stop();
});

test('Chinese words have trigrams, which the plain C locale would lose', async () => {
  const server = await start();
  await ask(server.url, 'CREATE EXTENSION pg_trgm');

  const [row] = await ask<{ show_trgm: string[] }>(server.url, `SELECT show_trgm('创新联合体')`);

  expect(row?.show_trgm.length).toBeGreaterThan(3);
  await server.stop();
});
