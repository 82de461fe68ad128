import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/security/passwords.ts';
import { newSecret, secretHash } from '../src/security/secrets.ts';
import { type Api, startApi } from './api.ts';
import { PROBLEM, refusalIn } from './refusal.ts';

/** 登录与口令: 等保 defaults. One answer for every failure, five failures lock, a suspended person is nobody. */
const SIGN_IN = `mutation ($account: String!, $password: String!) {
  signIn(account: $account, password: $password) { __typename ... on Viewer { account } ${PROBLEM} } }`;
const CHANGE = `mutation ($current: String!, $password: String!) {
  changePassword(current: $current, password: $password) { __typename ${PROBLEM} } }`;
const BY_LINK = `mutation ($token: String!, $password: String!) {
  setPassword(token: $token, password: $password) { __typename ${PROBLEM} } }`;
const PASSWORD = 'Correct-horse-7';
const MINUTE = 60_000;

async function person(api: Api) {
  const { id, account } = await api.seed.user('BUREAU_OFFICER');
  await api.database.user.update({
    where: { id },
    data: { passwordHash: await hashPassword(PASSWORD), passwordChangedAt: new Date() },
  });
  const signIn = (password: string, name = account) =>
    api.anonymous.run(SIGN_IN, { account: name, password });
  return { id, account, signIn };
}

describe('Mutation.signIn', () => {
  it('locks after five failures for half an hour, and answers every failure alike', async () => {
    let now = Date.now();
    const api = await startApi({ clock: () => new Date(now) });
    const { id, signIn } = await person(api);

    const wrong = [];
    for (let attempt = 0; attempt < 5; attempt += 1) wrong.push(refusalIn(await signIn('wrong')));
    const locked = refusalIn(await signIn(PASSWORD));
    const nobody = refusalIn(await signIn(PASSWORD, 'no-such-account'));
    const strange = refusalIn(await signIn(PASSWORD, 'a\u0000b'.repeat(99)));

    expect(new Set([...wrong, locked, nobody, strange].map((each) => JSON.stringify(each))).size).toBe(1);
    expect(locked.code).toBe('SIGN_IN_FAILED');
    now += 29 * MINUTE;
    expect(refusalIn(await signIn(PASSWORD)).code).toBe('SIGN_IN_FAILED');
    now += 2 * MINUTE;
    expect((await signIn(PASSWORD)).data?.signIn).toMatchObject({ __typename: 'Viewer' });
    expect(await api.database.auditEntry.count({ where: { recordId: id, action: 'signInFailed' } })).toBe(5);
  });

  it('counts failures that come at once', async () => {
    const api = await startApi();
    const { id, signIn } = await person(api);

    await Promise.all(Array.from({ length: 5 }, () => signIn('wrong')));

    const { lockedUntil } = await api.database.user.findUniqueOrThrow({ where: { id } });
    expect(lockedUntil?.getTime()).toBeGreaterThan(Date.now());
  });

  it('refuses a suspended person, whose open session and tokens end at once', async () => {
    const api = await startApi();
    const { id, signIn } = await person(api);
    const [session, token] = [await api.as({ id }), await api.withToken({ id }, ['READ', 'WRITE'])];
    const admin = await api.as(await api.seed.user('SYSTEM_ADMIN'));
    const suspended = await admin.run(
      `mutation ($id: ID!) { suspendUser(id: $id) { ... on User { status } ${PROBLEM} } }`,
      { id: `User_${id}` },
    );

    expect(suspended.data?.suspendUser).toEqual({ status: 'SUSPENDED' });
    expect(refusalIn(await signIn(PASSWORD)).code).toBe('SIGN_IN_FAILED');
    for (const client of [session, token])
      expect(refusalIn(await client.run('{ batches { totalCount } }')).code).toBe('UNAUTHENTICATED');
  });

  it('ends an idle session, an administrator’s sooner', async () => {
    let now = Date.now();
    const api = await startApi({ clock: () => new Date(now) });
    const officer = await api.as(await api.seed.user('BUREAU_OFFICER'));
    const admin = await api.as(await api.seed.user('AUDIT_ADMIN'));
    const isIn = async (client: typeof officer) =>
      (await client.run('{ viewer { id } }')).data?.viewer !== null;

    now += 16 * MINUTE;
    expect([await isIn(officer), await isIn(admin)]).toEqual([true, false]);
    now += 31 * MINUTE;
    expect(await isIn(officer)).toBe(false);
  });
});

describe('Mutation.changePassword', () => {
  it('refuses what is short, plain or used before, guessing, and tokens', async () => {
    const api = await startApi();
    const { id, signIn } = await person(api);
    const client = await api.as({ id });
    const change = (current: string, password: string, by = client) => by.run(CHANGE, { current, password });
    const reason = async (password: string) => refusalIn(await change(PASSWORD, password)).facts.reason;

    expect(await reason('Short-7')).toBe('LENGTH');
    expect(await reason('x'.repeat(500))).toBe('LENGTH');
    expect(await reason('onlylowercase')).toBe('VARIETY');
    expect(await reason(PASSWORD)).toBe('REUSED');
    expect((await change(PASSWORD, 'Another-horse-8')).data?.changePassword).toEqual({
      __typename: 'Viewer',
    });
    expect(refusalIn(await change('Another-horse-8', PASSWORD)).facts.reason).toBe('REUSED');
    expect(refusalIn(await signIn(PASSWORD)).code).toBe('SIGN_IN_FAILED');

    const token = await api.withToken({ id }, ['READ', 'WRITE']);
    expect(refusalIn(await change('Another-horse-8', 'Third-horse-9', token)).code).toBe('FORBIDDEN');
    for (let guess = 0; guess < 5; guess += 1)
      expect(refusalIn(await change('guess', 'Third-horse-9')).code).toBe('SIGN_IN_FAILED');
    expect(refusalIn(await change('Another-horse-8', 'Third-horse-9')).code).toBe('SIGN_IN_FAILED');
  });
});

describe('Mutation.setPassword', () => {
  it('spends a link once, in its time, and only on a good password', async () => {
    const api = await startApi();
    const { id } = await person(api);
    const [token, late] = [newSecret(), newSecret()];
    const link = (secret: string, minutes: number) =>
      api.database.passwordLink.create({
        data: {
          tokenHash: secretHash(secret),
          userId: id,
          expiresAt: new Date(Date.now() + minutes * MINUTE),
        },
      });
    await link(token, 5);
    await link(late, -5);
    const set = (secret: string, password: string) => api.anonymous.run(BY_LINK, { token: secret, password });

    expect(refusalIn(await set(token, 'weak')).code).toBe('PASSWORD_WEAK');
    const both = await Promise.all([set(token, 'Fresh-horse-9'), set(token, 'Fresh-horse-10')]);
    expect(
      both.filter(
        ({ data }) =>
          ((data as Record<string, unknown>).setPassword as { __typename: string } | undefined)
            ?.__typename === 'PasswordSet',
      ),
    ).toHaveLength(1);
    for (const secret of [token, late, '', 'x'.repeat(10_000)])
      expect(refusalIn(await set(secret, 'Fresh-horse-11')).code).toBe('LINK_INVALID');
  });
});
