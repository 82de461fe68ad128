import { workbookOf } from '@consortium/documents/samples';
import { exampleUscc } from '@consortium/domain/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importJob } from '../src/data-import/job.ts';
import type { Kind, Work } from '../src/jobs/kind.ts';
import { type Api, type Client, startApi } from './api.ts';
import { APPLY, apply, CANCEL, DISCARD, importsOf, one, run, uuid } from './imports.ts';
import { startTestWorker } from './worker.ts';

/** 导入 as a job: begun at once, seen, cancelled, taken over and refused, and written whole or not at all. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
let userId: string;
afterAll(async () => {
  for (const end of ends) await end();
});
beforeAll(async () => {
  api = await startApi({ atEnd: (end) => void ends.push(end) });
  const user = await api.seed.user('BUREAU_OFFICER');
  userId = user.id;
  officer = await api.as(user);
});

const { check } = importsOf('ORGANISATIONS');
let numbered = 760_000;
/** Three new units, checked. */
async function three() {
  const codes = [1, 2, 3].map(() => {
    numbered += 1;
    return exampleUscc(numbered);
  });
  const rows = codes.map((code) => [code, `示例${code}`, '企业']);
  const file = workbookOf([{ name: '单位', rows: [['统一社会信用代码', '单位名称', '单位类型'], ...rows] }]);
  const written = () => api.database.organisation.count({ where: { uscc: { in: codes } } });
  return { ...(await check(officer, file)), codes, written };
}
/** The real work, which something happens to. */
const during = (change: (work: Work) => Partial<Work>) => {
  const make: Kind['make'] = (work) => importJob.make({ ...work, ...change(work) });
  return { kinds: { DATA_IMPORT: { ...importJob, make } } };
};
const settled = (id: string) =>
  expect.poll(async () => (await one(officer, id))?.status, { timeout: 20_000 }).not.toBe('WRITING');
const jobOf = (id: string) =>
  api.database.job.findFirstOrThrow({ where: { importId: uuid(id) }, orderBy: { id: 'desc' } });
const CANCEL_JOB = 'mutation ($id: ID!) { result: cancelJob(id: $id) { __typename } }';

describe('Mutation.applyImport', () => {
  it('answers before a row is written, and wakes a worker that has lain down to rest', async () => {
    const { id, version, written } = await three();
    expect(await run(officer, APPLY, { id, version: version + 1 })).toMatchObject({
      code: 'CONFLICT_VERSION',
    });
    const begun = await run(officer, APPLY, { id, version });
    expect(begun).toMatchObject({ status: 'WRITING', openActions: ['cancel'], job: { status: 'QUEUED' } });
    expect(await written()).toBe(0);
    expect(await run(officer, APPLY, { id })).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await run(officer, DISCARD, { id })).toMatchObject({ code: 'ILLEGAL_STATE' });

    startTestWorker(api, { everyMs: 600_000 });
    await settled(id);
    expect(await one(officer, id)).toMatchObject({ status: 'APPLIED', openActions: ['undo'], job: null });
    expect(await jobOf(id)).toMatchObject({ status: 'COMPLETED', done: 3, total: 3, sha256: null });
    const next = await three();
    await apply(officer, { id: next.id });
    expect(await next.written()).toBe(3);
  });

  it('shows how far it is; cancelled by either door it writes nothing, and can be confirmed again', async () => {
    const { id, codes, written } = await three();
    const doors = [
      () => run(officer, CANCEL, { id }),
      async () => officer.run(CANCEL_JOB, { id: `Job_${(await jobOf(id)).id}` }),
    ];
    for (const cancel of doors) {
      const { close } = startTestWorker(
        api,
        during(({ step }) => ({
          async step(progress) {
            if (progress.done !== 2) return step(progress);
            const seen = async () => {
              await step(progress);
              return (await one(officer, id))?.job;
            };
            await expect
              .poll(seen)
              .toMatchObject({ status: 'RUNNING', done: 2, total: 3, current: `示例${codes[2]}` });
            await cancel();
          },
        })),
      );
      await apply(officer, { id });
      await close();
      expect(await one(officer, id)).toMatchObject({
        status: 'CHECKED',
        openActions: ['apply', 'discard'],
        problemCode: null,
      });
      expect((await jobOf(id)).status).toBe('CANCELLED');
      expect(await written()).toBe(0);
    }
    startTestWorker(api);

    expect(await apply(officer, { id })).toMatchObject({ status: 'APPLIED' });
    expect(await written()).toBe(3);
  });

  it('is written once, by who took it over, where its first worker falls silent before the end', async () => {
    const { id, codes, written } = await three();
    let begun = 0;
    startTestWorker(
      api,
      during(({ complete }) => ({
        async complete(tx, count) {
          begun += 1;
          // Another holds it by now, and has been silent as well.
          if (begun === 1)
            await api.database.$executeRaw`UPDATE job SET holder = gen_random_uuid(),
              leased_until = now() - interval '1 second' WHERE import_id = ${uuid(id)}::uuid`;
          await complete(tx, count);
          expect(await written()).toBe(0);
        },
      })),
    );

    expect(await apply(officer, { id })).toMatchObject({ status: 'APPLIED' });
    expect([begun, await written(), (await jobOf(id)).attempts]).toEqual([2, 3, 2]);
    const units = await api.database.organisation.findMany({ where: { uscc: { in: codes } } });
    const entries = await api.database.auditEntry.findMany({
      where: { recordId: { in: units.map((unit) => unit.id) } },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual(
      codes.map(() => ['create', userId]),
    );
  });

  it('asks for the rights anew: who has lost them writes nothing and is told so', async () => {
    const { id, written } = await three();
    await run(officer, APPLY, { id });
    await api.database.user.update({ where: { id: userId }, data: { role: 'SECTION_HEAD' } });
    const { close } = startTestWorker(api);
    await expect.poll(async () => (await jobOf(id)).status).toBe('FAILED');
    await close();
    await api.database.user.update({ where: { id: userId }, data: { role: 'BUREAU_OFFICER' } });

    expect(await one(officer, id)).toMatchObject({ status: 'CHECKED', problemCode: 'FORBIDDEN' });
    expect(await written()).toBe(0);
    const told = await api.database.notification.findMany({ where: { recordId: (await jobOf(id)).id } });
    expect(told.map(({ action }) => action)).toEqual(['fail']);
  });

  it('does not wait behind work of another kind', async () => {
    const { id } = await three();
    const data = { kind: 'DATA_ARCHIVE', title: '示例', locale: 'zh-CN', requestedById: userId } as const;
    await api.database.job.create({ data });
    const { promise, resolve } = Promise.withResolvers<void>();
    const make = () => promise;
    startTestWorker(api, { kinds: { DATA_ARCHIVE: { make, mayHave: async () => false } } });

    expect(await apply(officer, { id })).toMatchObject({ status: 'APPLIED' });
    resolve();
  });
});
