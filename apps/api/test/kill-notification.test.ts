import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newSecret, secretHash } from '../src/security/secrets.ts';
import { startApi } from './api.ts';
import { CREATE } from './documents.ts';
import { startProduct } from './product.ts';
import { completeApplication } from './seed.ts';
import { type Mail, startSmtp } from './smtp.ts';

/** 断电: the product is killed without warning; what was decided is told, and what is told is mailed. */
const ROUNDS = 3;
const WRITES = 40;
const MINUTE = 60_000;

const isGone = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
async function gone(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') {
  child.kill(signal);
  if (!isGone(child)) await once(child, 'exit');
}

it('writes act, history and notification together or not at all, wherever it is killed', {
  timeout: 180_000,
}, async () => {
  const { database, seed, url, folder } = await startApi();
  const [batch, district, parties] = await Promise.all([seed.batch(), seed.district(), seed.parties(1)]);
  const token = newSecret();
  await database.session.create({ data: { tokenHash: secretHash(token), userId: parties.leadUser.id } });
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { child, address } = await startProduct({ DATABASE_URL: url, DATA_DIR: folder });
    onTestFinished(() => gone(child, 'SIGKILL'));
    let answers = 0;
    const create = async (write: number) => {
      const application = completeApplication(parties, batch, district.id, `示例${round}轮${write}号`);
      const variables = { batchId: `Batch_${batch.id}`, application };
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `consortium_session=${token}` },
        body: JSON.stringify({ query: CREATE, variables }),
      });
      const { data } = (await response.json()) as { data: { createApplication: { id: string } } };
      acknowledged.push(data.createApplication.id.slice(12));
      answers += 1;
      if (answers === 5 + round * 5) child.kill('SIGKILL');
    };
    await Promise.allSettled(Array.from({ length: WRITES }, (_, write) => create(write)));
    await gone(child, 'SIGKILL');
  }

  const [rows, history, told] = await Promise.all([
    database.application.findMany({ select: { id: true } }),
    database.auditEntry.findMany({ where: { action: 'create' }, select: { recordId: true } }),
    database.notification.findMany({ where: { action: 'create' }, select: { recordId: true } }),
  ]);
  const sorted = (list: readonly string[]) => [...list].sort();
  const ids = sorted(rows.map(({ id }) => id));
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 5);
  expect(ids).toEqual(expect.arrayContaining(sorted(acknowledged)));
  expect(sorted(history.map(({ recordId }) => recordId))).toEqual(ids);
  // One member unit with one person: one task for each application, none lost and none twice.
  expect(sorted(told.map(({ recordId }) => recordId))).toEqual(ids);
});

it('sends what a killed mailer had in hand, recognisable as the same mail', {
  timeout: 120_000,
}, async () => {
  const { database, seed, url, folder } = await startApi();
  const { id: userId } = await seed.user('BUREAU_OFFICER');
  await database.user.update({ where: { id: userId }, data: { email: 'officer@example.cn' } });
  const row = { userId, subject: 'Application', action: 'recommend', recordId: userId, recordName: '示例' };
  await database.notification.createMany({
    data: [1, 2, 3].map((minutes) => ({ ...row, createdAt: new Date(Date.now() - minutes * MINUTE) })),
  });
  const seen: Mail[] = [];
  let isDeaf = true;
  const smtp = await startSmtp({
    onData: async (mail) => {
      seen.push(mail);
      if (isDeaf) await new Promise(() => {});
    },
  });
  const environment = {
    DATABASE_URL: url,
    DATA_DIR: folder,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'desk@example.cn',
    MAIL_DIGEST_MINUTES: '0',
  };
  const first = await startProduct(environment);
  onTestFinished(() => gone(first.child, 'SIGKILL'));
  await vi.waitFor(() => expect(seen).toHaveLength(1), { timeout: 30_000 });
  await gone(first.child, 'SIGKILL');
  expect(await database.notification.count({ where: { mailedAt: null, claimedAt: { not: null } } })).toBe(3);

  isDeaf = false;
  await database.notification.updateMany({ data: { claimedAt: new Date(Date.now() - 11 * MINUTE) } });
  const second = await startProduct(environment);
  onTestFinished(() => gone(second.child, 'SIGTERM'));
  const unsent = () => database.notification.count({ where: { mailedAt: null } });
  await vi.waitFor(async () => expect(await unsent()).toBe(0), { timeout: 30_000 });
  expect(smtp.mails).toHaveLength(1);
  expect(new Set(seen.map(({ messageId }) => messageId)).size).toBe(1);
  expect(smtp.mails[0]?.subject).toContain('3 条通知');
});
