import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blobFolder, demoDatabase } from '../src/demo/city-database.ts';
import { unreferenced } from '../src/files/referenced.ts';
import type { Kind, Result } from '../src/jobs/kind.ts';
import { expireJobs } from '../src/jobs/outcome.ts';
import { type Api, type Client, startApi } from './api.ts';
import { PROBLEM, refusalIn } from './refusal.ts';
import { startTestWorker } from './worker.ts';

/** 后台任务: asked for, made, cancelled, tried again and fetched once, on the demo city. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
let batchId: string;
const person = async (account: string) =>
  api.as(await api.database.user.findUniqueOrThrow({ where: { account } }));
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});
beforeAll(async () => {
  api = await startApi({
    made: demoDatabase,
    environment: { BLOB_DIR: blobFolder },
    atEnd: (end) => void ends.push(end),
  });
  officer = await person('officer');
  batchId = await smallBatch();
});
beforeEach(() => api.database.job.deleteMany());

/** A batch of two: one whose form, receipt, check and corrections there are, and one that was merely filed. */
async function smallBatch(): Promise<string> {
  const { database } = api;
  const select = { id: true, batchId: true } as const;
  const whole = await database.application.findFirstOrThrow({
    where: {
      kind: 'PRE_APPLICATION',
      corrections: { some: {} },
      attachments: { some: {} },
      filings: { some: {} },
    },
    select,
  });
  const filed = await database.application.findFirstOrThrow({
    where: {
      batchId: whole.batchId,
      receivedAt: null,
      firstSubmittedAt: { not: null },
      filings: { some: {} },
    },
    select,
  });
  const {
    id: _id,
    title: _title,
    ...given
  } = await database.batch.findUniqueOrThrow({
    where: { id: whole.batchId },
  });
  const { id } = await database.batch.create({ data: { ...given, title: '示例:两件' } });
  const ids = [whole.id, filed.id];
  await database.application.updateMany({ where: { id: { in: ids } }, data: { batchId: id } });
  return id;
}

type Seen = Readonly<{
  id: string;
  status: string;
  version: number;
  done: number;
  total: number;
  attempts: number;
  problemCode: string | null;
  downloadPath: string | null;
  fileName: string | null;
  openActions: string[];
}>;
const shown = 'id status version done total attempts problemCode downloadPath fileName openActions';
const EXPORT = `mutation ($batchId: ID!) { result: exportBatchDossier(batchId: $batchId) { ... on Job { ${shown} } ${PROBLEM} } }`;
const act = (name: string) =>
  `mutation ($id: ID!) { result: ${name}(id: $id) { ... on Job { ${shown} } ${PROBLEM} } }`;
const [CANCEL, RETRY] = [act('cancelJob'), act('retryJob')];

const ask = async (client: Client = officer) => {
  const { data, errors } = await client.run(EXPORT, { batchId: `Batch_${batchId}` });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { result: Seen }).result;
};
const seen = async (client: Client = officer) => {
  const { data } = await client.run(`{ jobs { nodes { ${shown} } } }`);
  return (data as unknown as { jobs: { nodes: Seen[] } }).jobs.nodes;
};
const only = async () => (await seen())[0] as Seen;
const becomes = (status: string) =>
  expect.poll(async () => (await only()).status, { timeout: 100_000 }).toBe(status);
/** Time passes for what waits. */
const hurry = () => api.database.$executeRaw`UPDATE job SET due_at = now() - interval '1 second'`;

/** A worker; `make` stands for the real work. */
const worker = (make?: Kind['make']) =>
  startTestWorker(api, make ? { kinds: { BATCH_DOSSIER: { make, mayHave: async () => true } } } : {});
const result = (body: Result['body']): Result => ({
  name: '示例.zip',
  mediaType: 'application/zip',
  body,
  recordIds: [],
});
async function* text(word = '示例') {
  yield Buffer.from(word);
}
/** Work that has no end. */
function endless() {
  let steps = 0;
  const make: Kind['make'] = async ({ step, keep }) => {
    async function* body() {
      for (;;) {
        await step({ done: steps, total: 9, current: '示例' });
        steps += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield Buffer.from('.');
      }
    }
    await keep(result(body()));
  };
  return { make, steps: () => steps };
}
const codeIn = (bytes: Buffer) => (JSON.parse(bytes.toString()) as { error: { code: string } }).error.code;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

type Manifest = Readonly<{
  applications: { id: string; number: string; leadUnit: string }[];
  files: { path: string; size: number; sha256: string; application: string; source: { id: string } }[];
  omitted: { path: string; code: string; reason: string }[];
}>;

/** Every PDF is printed by a process of its own. */
const PRINTING = 120_000;

describe('Mutation.exportBatchDossier', () => {
  it('packs by unit what the officer may read, each file as the list says, and is fetched once', {
    timeout: PRINTING,
  }, async () => {
    // An infected file is nobody's.
    const infected = await api.database.attachment.findFirstOrThrow({ where: { application: { batchId } } });
    const verdict = { scanState: 'INFECTED', signature: '示例', scannedAt: new Date() } as const;
    await api.database.attachment.update({ where: { id: infected.id }, data: verdict });
    const { status, openActions } = await ask();
    expect([status, openActions]).toEqual(['QUEUED', ['cancel']]);
    worker();
    await becomes('DONE');
    const { downloadPath, fileName, done, total } = await only();
    expect([fileName, done]).toEqual([expect.stringMatching(/^批次档案 .*_\d{8}\.zip$/), total]);

    const response = await officer.send(downloadPath as string);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(fileName as string));
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] as Uint8Array).toString()) as Manifest;
    const filed = await api.database.application.findMany({
      where: { batchId, firstSubmittedAt: { not: null } },
      include: { leadUnit: true, filings: true, attachments: true },
    });
    expect(manifest.applications.map(({ number }) => number).toSorted()).toEqual(
      filed.map(({ number }) => number).toSorted(),
    );
    expect(Object.keys(files).toSorted()).toEqual(
      [...manifest.files.map(({ path }) => path), 'manifest.json', '清单.xlsx'].toSorted(),
    );
    for (const { path, size, sha256: hash } of manifest.files) {
      const bytes = files[path] as Uint8Array;
      expect([path, bytes.length, sha256(bytes)]).toEqual([path, size, hash]);
    }
    for (const { number, leadUnit, filings, attachments } of filed) {
      const own = manifest.files.filter(({ application }) => application === number);
      expect(own.every(({ path }) => path.startsWith(`${leadUnit.legalName}/${number} `))).toBe(true);
      expect(own.filter(({ path }) => /申报表_第\d+次提交\.(docx|pdf)$/.test(path))).toHaveLength(
        filings.length * 2,
      );
      const materials = [...own, ...manifest.omitted].filter(
        ({ path }) => path.includes(`/${number} `) && path.includes('/材料/'),
      );
      expect(materials).toHaveLength(attachments.length);
    }
    expect(manifest.omitted).toEqual([
      expect.objectContaining({
        code: 'FILE_INFECTED',
        source: expect.objectContaining({ id: infected.id }),
      }),
    ]);
    for (const { path } of manifest.omitted) expect(Object.keys(files)).not.toContain(path);
    // A form is the same file as the one that is downloaded by itself.
    const [one] = filed.flatMap(({ id, number, filings }) =>
      filings.map(({ hash }) => ({ id, number, hash })),
    );
    const alone = await officer.send(`/papers/applications/${one?.id}/${one?.hash}.docx`);
    const packed = manifest.files.find(
      ({ application, path }) => application === one?.number && path.endsWith('申报表_第1次提交.docx'),
    );
    expect(packed?.sha256).toBe(sha256(new Uint8Array(await alone.arrayBuffer())));

    await becomes('FETCHED');
    expect((await officer.send(downloadPath as string)).status).toBe(404);
    expect((await only()).openActions).toEqual(['retry']);
  });

  it('is refused to who may not, and a second time while the first is under way', async () => {
    const unit = await person('lead');
    expect(refusalIn(await unit.run(EXPORT, { batchId: `Batch_${batchId}` })).code).toBe('FORBIDDEN');
    await ask();

    expect(refusalIn(await officer.run(EXPORT, { batchId: `Batch_${batchId}` })).code).toBe('JOB_UNDER_WAY');
  });
});

describe('后台任务', () => {
  it('is its requester’s alone, and the file theirs for as long as their rights last', async () => {
    await ask();
    worker(({ keep }) => keep(result(text())));
    await becomes('DONE');
    const { id, downloadPath } = await only();
    const head = await person('head');
    const user = await api.database.user.findUniqueOrThrow({ where: { account: 'officer' } });
    const given = await api.database.application.findFirstOrThrow({
      where: { firstSubmittedAt: { not: null } },
    });
    const draft = await api.database.application.findFirstOrThrow({ where: { firstSubmittedAt: null } });
    await api.database.job.updateMany({ data: { recordIds: [given.id] } });

    expect(await seen(head)).toEqual([]);
    expect((await head.send(downloadPath as string)).status).toBe(404);
    expect(refusalIn(await head.run(CANCEL, { id })).code).toBe('NOT_FOUND');
    const writer = await api.withToken(user, ['WRITE']);
    expect((await writer.send(downloadPath as string)).status).toBe(403);
    await api.database.user.update({ where: { id: user.id }, data: { role: 'EXPERT' } });
    expect((await officer.send(downloadPath as string)).status).toBe(404);
    await api.database.user.update({ where: { id: user.id }, data: { role: 'BUREAU_OFFICER' } });
    await api.database.job.updateMany({ data: { recordIds: [given.id, draft.id] } });
    expect((await officer.send(downloadPath as string)).status).toBe(404);
    await api.database.job.updateMany({ data: { recordIds: [given.id] } });
    // The head of the answer is not the file.
    expect((await officer.send(downloadPath as string, { method: 'HEAD' })).status).toBe(404);
    expect(await (await officer.send(downloadPath as string)).text()).toBe('示例');
  });

  it('keeps the file where the download breaks off, and lets go of it where it does not', async () => {
    await ask();
    const much = Buffer.alloc(16 * 1024 * 1024, 'a');
    worker(({ keep }) => keep(result(text(much.toString()))));
    await becomes('DONE');
    const { downloadPath } = await only();
    const { sha256: hash } = await api.database.job.findFirstOrThrow();
    const broken = new AbortController();
    const response = await officer.send(downloadPath as string, { signal: broken.signal });
    await response.body?.getReader().read();
    broken.abort();
    await expect.poll(async () => (await api.database.job.findFirstOrThrow()).holder).toBeNull();
    expect(await unreferenced(api.database, [hash as string])).toEqual([]);

    expect((await (await officer.send(downloadPath as string)).arrayBuffer()).byteLength).toBe(much.length);
    await becomes('FETCHED');
    expect(await unreferenced(api.database, [hash as string])).toEqual([hash]);
  });

  it('is in one hand at a time, and another’s only once that one has been silent for too long', async () => {
    await ask();
    const much = Buffer.alloc(16 * 1024 * 1024, 'a');
    worker(({ keep }) => keep(result(text(much.toString()))));
    await becomes('DONE');
    const { downloadPath } = await only();
    const fetchOnce = async () => {
      const response = await officer.send(downloadPath as string);
      const bytes = Buffer.from(await response.arrayBuffer());
      return response.status === 200 ? bytes.length : codeIn(bytes);
    };
    const slow = await officer.send(downloadPath as string);
    expect(slow.status).toBe(200);
    expect(await fetchOnce()).toBe('JOB_BEING_FETCHED');
    const past = new Date(Date.now() - 1_000);
    // Even past its time what is being fetched is not taken away before its holder is silent.
    await api.database.job.updateMany({ data: { expiresAt: past } });
    expect(await expireJobs(api.database)).toBe(0);
    await api.database.job.updateMany({ data: { leasedUntil: past } });

    const got = await Promise.all(Array.from({ length: 8 }, fetchOnce));
    expect(got.filter((each) => each === much.length)).toHaveLength(1);
    expect(got.filter((each) => each !== much.length && each !== 'JOB_BEING_FETCHED')).toEqual([]);
    await becomes('FETCHED');
    // The silent one comes to its end all the same, and changes nothing.
    await slow.arrayBuffer();
    expect(await fetchOnce()).toBe('NOT_FOUND');
    const acts = await api.database.auditEntry.findMany({ where: { subject: 'Job', action: 'fetch' } });
    const { id } = await api.database.job.findFirstOrThrow();
    expect(acts.filter(({ recordId }) => recordId === id)).toHaveLength(1);
  });

  it('shows how far it is and stops at its next step once it is cancelled', async () => {
    await ask();
    const { make, steps } = endless();
    worker(make);
    await expect.poll(async () => (await only()).total, { timeout: 10_000 }).toBe(9);
    const { id } = await only();
    const { data } = await officer.run(CANCEL, { id });
    expect((data as unknown as { result: Seen }).result.status).toBe('CANCELLED');

    // It goes no further from one look to the next.
    let before = -1;
    const further = () => {
      const more = steps() - before;
      before = steps();
      return more;
    };
    await expect.poll(further, { timeout: 10_000, interval: 50 }).toBe(0);
    expect((await only()).openActions).toEqual(['retry']);
  });

  it('is tried again after a pause, then fails, tells its requester and can be asked for anew', async () => {
    await ask();
    let tries = 0;
    worker(async ({ keep }) => {
      tries += 1;
      if (tries > 3) return keep(result(text()));
      throw new Error('示例');
    });
    for (const attempt of [1, 2]) {
      await expect
        .poll(async () => [(await only()).status, (await only()).attempts])
        .toEqual(['QUEUED', attempt]);
      expect((await only()).problemCode).toBe('JOB_BROKE');
      await hurry();
    }
    await becomes('FAILED');
    const { id } = await only();
    expect(tries).toBe(3);
    const told = await api.database.notification.findMany({
      where: { subject: 'Job', recordId: id.slice(4) },
    });
    expect(told.map(({ action }) => action)).toEqual(['fail']);

    await officer.run(RETRY, { id });
    await becomes('DONE');
    expect((await only()).problemCode).toBeNull();
  });

  it('is taken up again when its worker is silent, and given up when that happens too often', async () => {
    await ask();
    await api.database
      .$executeRaw`UPDATE job SET status = 'RUNNING', attempts = 1, holder = gen_random_uuid(),
      leased_until = now() - interval '1 second'`;
    const { close } = worker(({ keep }) => keep(result(text())));
    await becomes('DONE');
    expect((await only()).attempts).toBe(2);
    await close();

    await api.database
      .$executeRaw`UPDATE job SET status = 'RUNNING', attempts = 3, holder = gen_random_uuid(),
      leased_until = now() - interval '1 second', sha256 = NULL, expires_at = NULL`;
    worker(({ keep }) => keep(result(text())));
    await becomes('FAILED');
  });

  it('is given back by a worker that stops, as if it had not begun', async () => {
    await ask();
    const { make } = endless();
    const { close } = worker(make);
    await becomes('RUNNING');
    await close();

    expect(await only()).toMatchObject({ status: 'QUEUED', attempts: 0 });
  });

  it('is made by one worker of two', async () => {
    let made = 0;
    const make: Kind['make'] = ({ keep }) => {
      made += 1;
      return keep(result(text()));
    };
    const workers = [worker(make), worker(make)];
    await ask();
    await becomes('DONE');
    for (const { close } of workers) await close();

    expect(made).toBe(1);
  });

  it('is done for whoever still has an account, and for nobody else', async () => {
    await ask();
    const where = { account: 'officer' };
    await api.database.user.update({ where, data: { status: 'SUSPENDED' } });
    worker(({ context, keep }) => keep(result(text(context.viewer?.name))));
    await expect.poll(async () => (await api.database.job.findFirstOrThrow()).status).toBe('FAILED');
    await api.database.user.update({ where, data: { status: 'ACTIVE' } });

    expect((await only()).problemCode).toBe('FORBIDDEN');
  });

  it('does not keep what nobody fetches', async () => {
    await ask();
    const { close } = worker(({ keep }) => keep(result(text())));
    await becomes('DONE');
    await close();
    await api.database.$executeRaw`UPDATE job SET expires_at = now() - interval '1 second'`;
    worker();
    await becomes('EXPIRED');

    expect((await only()).downloadPath).toBeNull();
  });
});
