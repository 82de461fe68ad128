import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { claimDigest } from '../src/mail/claim.ts';
import { startMailer } from '../src/mail/mailer.ts';
import { startApi } from './api.ts';
import { type Mail, startSmtp } from './smtp.ts';

const log = pino({ level: 'silent' });
const MINUTE = 60_000;
const from = '示例平台 <desk@example.cn>';
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

async function setUp(people = 1) {
  const api = await startApi();
  const { database, seed } = api;
  const users = [];
  for (let index = 0; index < people; index += 1) {
    const { id } = await seed.user('BUREAU_OFFICER');
    users.push(await database.user.update({ where: { id }, data: { email: `officer${index}@example.cn` } }));
  }
  let counter = 0;
  /** A notification as an act leaves it, some minutes ago. */
  const notify = (userId: string, given: object = {}) => {
    counter += 1;
    return database.notification.create({
      data: {
        userId,
        subject: 'Application',
        action: 'recommend',
        recordId: '0190a000-0000-7000-8000-000000000001',
        recordName: `Y2026-000${counter} 柳州市示例创新联合体`,
        reason: '不应出现在邮件里的理由',
        isTask: true,
        next: ['recordVerdict'],
        createdAt: ago(20),
        ...given,
      },
    });
  };
  const mailer = (smtpUrl: string, digestMinutes = 10) => {
    const options = { client: database, smtpUrl, digestMinutes, log, from, everyMs: 20 };
    const running = startMailer({ ...options, publicUrl: 'https://desk.example.cn' });
    onTestFinished(running.close);
    return running;
  };
  const unsent = () => database.notification.count({ where: { mailedAt: null } });
  return { ...api, users, user: users[0] as (typeof users)[number], notify, mailer, unsent };
}

describe('邮件', () => {
  it('gathers what is unsent into one mail a person, in Chinese, without reasons, and sends it once', async () => {
    const { users, notify, mailer, unsent } = await setUp(2);
    for (const { id } of users) for (let index = 0; index < 3; index += 1) await notify(id);
    const smtp = await startSmtp();
    mailer(smtp.url);

    await vi.waitFor(async () => expect(await unsent()).toBe(0), { timeout: 10_000 });
    expect(smtp.mails.map(({ to }) => to)).toEqual([['officer0@example.cn'], ['officer1@example.cn']]);
    const [mail] = smtp.mails as [Mail];
    expect(mail.from).toBe('desk@example.cn');
    expect(mail.subject).toBe('【创新联合体管理平台】3 条通知,其中 3 项待办');
    expect(mail.text.match(/· Y2026-000\d 柳州市示例创新联合体:推荐;待办:形审/g)).toHaveLength(3);
    expect(mail.text).toContain('https://desk.example.cn/notifications');
    expect(mail.text).toContain('Consortium Desk: 3 notifications, 3 to do.');
    expect(mail.text).not.toContain('理由');
    expect(new Set(smtp.mails.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it.each([
    ['younger than the time of gathering', { createdAt: ago(9) }, {}],
    ['older than three days', { createdAt: ago(72 * 60 + 1) }, {}],
    ['read already', { readAt: new Date() }, {}],
    ['of a person without an address', {}, { email: '' }],
    ['of a suspended account', {}, { status: 'SUSPENDED' }],
    ['sent already', { mailedAt: new Date() }, {}],
  ] as const)('leaves alone what is %s', async (_what, given, account) => {
    const { database, user, notify } = await setUp();
    await database.user.update({ where: { id: user.id }, data: account });
    await notify(user.id, given);

    expect(await claimDigest(database, 10)).toBeNull();
  });

  it('takes along what came meanwhile', async () => {
    const { database, user, notify } = await setUp();
    await notify(user.id, { createdAt: ago(10) });
    await notify(user.id, { createdAt: ago(0) });

    expect((await claimDigest(database, 10))?.notifications).toHaveLength(2);
  });

  it('sends each once, however many mailers there are', async () => {
    const { users, notify, mailer, unsent } = await setUp(12);
    for (const { id } of users) for (let index = 0; index < 4; index += 1) await notify(id);
    const smtp = await startSmtp();
    for (let index = 0; index < 3; index += 1) mailer(smtp.url);

    await vi.waitFor(async () => expect(await unsent()).toBe(0), { timeout: 20_000 });
    expect(smtp.mails.map(({ to }) => to[0]).sort()).toEqual(users.map(({ email }) => email).sort());
    for (const { subject } of smtp.mails) expect(subject).toContain('4 条通知');
  });

  it('gives back what a mailer took and never sent, as the same digest; not before its time', async () => {
    const { database, user, notify, mailer, unsent } = await setUp();
    const smtp = await startSmtp();
    const [first, second] = [await notify(user.id), await notify(user.id)];
    const lost = await claimDigest(database, 10);
    expect(lost?.notifications.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    const later = await notify(user.id);
    const claimedAt = (minutes: number) =>
      database.notification.updateMany({
        where: { id: { in: [first.id, second.id] } },
        data: { claimedAt: ago(minutes) },
      });

    await claimedAt(9);
    mailer(smtp.url);
    await vi.waitFor(() => expect(smtp.mails).toHaveLength(1), { timeout: 10_000 });
    expect(smtp.mails[0]?.text).toContain(later.recordName);
    expect(smtp.mails[0]?.text).not.toContain(first.recordName);
    await claimedAt(11);
    await vi.waitFor(async () => expect(await unsent()).toBe(0), { timeout: 10_000 });
    expect(smtp.mails).toHaveLength(2);
    expect(smtp.mails[1]?.text).toContain(first.recordName);
    expect(smtp.mails[1]?.text).toContain(second.recordName);
  });

  it('repeats a mail with the same Message-ID when the answer to it was lost', async () => {
    const { database, user, notify, mailer, unsent } = await setUp();
    await notify(user.id);
    await notify(user.id);
    const seen: Mail[] = [];
    const smtp = await startSmtp({
      onData: async (mail) => {
        seen.push(mail);
        if (seen.length === 1) throw new Error('the answer is lost');
      },
    });
    mailer(smtp.url);
    await vi.waitFor(() => expect(seen).toHaveLength(1), { timeout: 10_000 });
    expect(await unsent()).toBe(2);
    // Read meanwhile or not: it is the same digest.
    await database.notification.updateMany({ data: { claimedAt: ago(11), readAt: new Date() } });

    await vi.waitFor(async () => expect(await unsent()).toBe(0), { timeout: 10_000 });
    expect(seen.map(({ messageId }) => messageId)).toEqual(Array(2).fill(seen[0]?.messageId));
    expect(seen[0]?.messageId).toMatch(/^<notification\.[0-9a-f]{40}@example\.cn>$/);
  });

  it('is not held up by an address that the server refuses', async () => {
    const { users, notify, mailer, unsent } = await setUp(2);
    for (const [index, { id }] of users.entries()) await notify(id, { createdAt: ago(30 - index) });
    const smtp = await startSmtp({ refuses: (address) => address.startsWith('officer0') });
    mailer(smtp.url);

    await vi.waitFor(() => expect(smtp.mails.map(({ to }) => to)).toEqual([['officer1@example.cn']]), {
      timeout: 10_000,
    });
    await vi.waitFor(async () => expect(await unsent()).toBe(1));
  });

  it('keeps everything while the server is not there', async () => {
    const { database, users, notify, mailer, unsent } = await setUp(2);
    for (const { id } of users) await notify(id);
    const nowhere = mailer('smtp://127.0.0.1:1');
    const claimed = () => database.notification.count({ where: { claimedAt: { not: null } } });
    await vi.waitFor(async () => expect(await claimed()).toBe(2), { timeout: 10_000 });
    await nowhere.close();
    expect(await unsent()).toBe(2);
    await database.notification.updateMany({ data: { claimedAt: ago(11) } });
    const smtp = await startSmtp();
    mailer(smtp.url);

    await vi.waitFor(async () => expect(await unsent()).toBe(0), { timeout: 10_000 });
    expect(smtp.mails).toHaveLength(2);
  });

  it('finishes the mail under way before it stops, and takes no further one', async () => {
    const { users, notify, mailer, unsent } = await setUp(2);
    for (const { id } of users) await notify(id);
    let answer = () => {};
    const arrived = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const smtp = await startSmtp({
      onData: async () => {
        answer();
        await held;
      },
    });
    const running = mailer(smtp.url);
    await arrived;
    const closed = running.close();
    release();
    await closed;

    expect(smtp.mails).toHaveLength(1);
    expect(await unsent()).toBe(1);
  });
});
