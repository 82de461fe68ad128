import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { emptyDatabase } from '@consortium/database/testing';
import { expect, it, onTestFinished } from 'vitest';
import { startApi } from './api.ts';
import { startProduct } from './product.ts';
import { aDraft, handIn, pdfOf, ticketFor } from './uploading.ts';

/** 命令: as a person runs them, each in a process of its own, beside a product that runs and without one. */
async function keep(environment: Record<string, string>, ...told: string[]) {
  const env = { ...process.env, LOG_LEVEL: 'silent', ...environment };
  const child = spawn(process.execPath, ['apps/api/src/backup/main.ts', ...told], { env });
  const [said, erred] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { code: child.exitCode, said: said + erred };
}

async function aRoom() {
  const room = await mkdtemp(join(tmpdir(), 'consortium-commands-'));
  onTestFinished(() => rm(room, { recursive: true, force: true }));
  return room;
}

async function stop({ child }: Awaited<ReturnType<typeof startProduct>>) {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

const applicationAt = async (address: string, { id, lead }: Awaited<ReturnType<typeof aDraft>>) => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...lead.headers },
    body: JSON.stringify({
      query: 'query ($id: ID!) { application(id: $id) { number name status } }',
      variables: { id },
    }),
  });
  return ((await response.json()) as { data: { application: object } }).data.application;
};

it('moves a city from a server of its own to the embedded one, and on to a fresh machine while it runs', {
  timeout: 240_000,
}, async () => {
  const room = await aRoom();
  const api = await startApi();
  const draft = await aDraft(api);
  const file = await handIn(draft, 'moved');
  const known = await applicationAt(api.address, draft);
  // Behind a proxy, so that nothing is made up for a demonstration.
  const at = (name: string) => ({ DATA_DIR: join(room, name), TRUST_PROXY: '1' });
  const [first, second] = [join(room, 'first'), join(room, 'second')];

  const outside = { DATABASE_URL: api.url, DATA_DIR: api.folder };
  expect(await keep(outside, 'backup', first)).toMatchObject({ code: 0 });
  expect(await keep(at('here'), 'restore', first)).toMatchObject({ code: 0 });
  const product = await startProduct(at('here'));
  onTestFinished(() => stop(product));
  expect(await applicationAt(product.address, draft)).toEqual(known);
  expect(await keep(at('here'), 'backup', second)).toMatchObject({ code: 0 });
  // The product is still there, and nobody restores under it.
  expect(await keep(at('here'), 'restore', second)).toMatchObject({ code: 75 });
  expect(await applicationAt(product.address, draft)).toEqual(known);
  await stop(product);
  expect(await keep(at('here'), 'check-files')).toMatchObject({ code: 0 });
  expect(await keep(at('here'), 'restore', second)).toMatchObject({ code: 1 });

  expect(await keep(at('there'), 'restore', second)).toMatchObject({ code: 0 });
  const restored = await startProduct(at('there'));
  onTestFinished(() => stop(restored));

  expect(await applicationAt(restored.address, draft)).toEqual(known);
  const response = await fetch(`${restored.address}/files/${file.id}`, { headers: draft.lead.headers });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(pdfOf('moved'));
});

it('says in both languages and by its exit code what it found', { timeout: 120_000 }, async () => {
  const room = await aRoom();
  const api = await startApi();
  const draft = await aDraft(api);
  await handIn(draft, 'kept');
  const files = join(api.folder, 'files');
  const environment = { DATABASE_URL: api.url, DATA_DIR: api.folder };
  const backup = join(room, 'backup');

  const made = await keep(environment, 'backup', backup);
  expect(made.code).toBe(0);
  expect(made.said).toMatch(/备份完成[\s\S]*校验值[\s\S]*Backed up: \d+ tables, \d+ rows, 1 files/);
  const seal = /Seal, to be written down elsewhere: ([\da-f]{64})/.exec(made.said)?.[1] ?? '';
  expect(await keep(environment, 'verify-backup', backup, seal)).toMatchObject({ code: 0 });
  expect((await keep(environment, 'verify-backup', backup, '0'.repeat(64))).said).toMatch(
    /校验值不符 another seal/,
  );
  expect(await keep(environment, 'backup', backup)).toMatchObject({ code: 1 });

  const lost = await handIn(draft, 'lost');
  await rm(join(files, lost.sha256.slice(0, 2), lost.sha256));
  const checked = await keep(environment, 'check-files');
  expect(checked.code).toBe(1);
  expect(checked.said).toMatch(new RegExp(`缺失 missing {2}${lost.sha256} {2}lost\\.pdf`));
  expect(checked.said).toMatch(/完好 1,缺失 1,损坏 0,无引用 0/);
  const lacking = await keep(environment, 'backup', join(room, 'lacking'));
  expect(lacking).toMatchObject({ code: 1, said: expect.stringMatching(/备份完成[\s\S]*缺失 missing/) });

  const table = join(backup, 'tables', 'district.copy');
  await writeFile(table, (await readFile(table)).subarray(1));
  const damaged = await keep(environment, 'verify-backup', backup);
  expect(damaged).toMatchObject({
    code: 1,
    said: expect.stringMatching(/损坏 damaged {2}tables\/district\.copy/),
  });
  const refused = await keep({ DATABASE_URL: await emptyDatabase(), DATA_DIR: room }, 'restore', backup);
  expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/备份不完整[\s\S]*is not whole/) });

  for (const told of [[], ['backup'], ['check-files', 'x'], ['restoer', 'x']])
    expect((await keep(environment, ...told)).code).toBe(64);
  expect(await keep({ DATA_DIR: join(room, 'none') }, 'check-files')).toMatchObject({ code: 1 });
  expect(await readdir(room)).not.toContain('none');
  expect(await keep({ DATA_DIR: room, PORT: 'x' }, 'check-files')).toMatchObject({ code: 78 });
});

it('forgets at its start what a killed product was just receiving', { timeout: 120_000 }, async () => {
  const api = await startApi();
  const draft = await aDraft(api);
  const room = await aRoom();
  // A database of its own server, so to others it looks as if several instances might run.
  const first = await startProduct({ DATABASE_URL: api.url, DATA_DIR: room });
  const upload = request(`${first.address}${await ticketFor(draft)}`, {
    method: 'PUT',
    headers: { ...draft.lead.headers, 'content-length': 500_000 },
  });
  upload.on('error', () => {});
  upload.write(pdfOf('half'));
  const left = async () =>
    (await readdir(join(room, 'files')).catch(() => [])).filter((name) => name.startsWith('.incoming-'));
  await expect.poll(left).toHaveLength(1);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const [name = ''] = await left();
  const path = join(room, 'files', name);
  await access(path);

  // Fresh, it may be another instance's; silent for an hour, it is nobody's.
  const second = await startProduct({ DATABASE_URL: api.url, DATA_DIR: room });
  await stop(second);
  expect(await left()).toEqual([name]);
  await utimes(path, new Date(0), new Date(0));
  const third = await startProduct({ DATABASE_URL: api.url, DATA_DIR: room });
  await stop(third);

  expect(await left()).toEqual([]);
  expect(await api.database.attachment.count()).toBe(0);
});
