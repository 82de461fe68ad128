import { inject } from 'vitest';

export const address = (): string => inject('address');
export const PASSWORD = 'Demo-2026!';

const SIGN_IN =
  'mutation ($account: String!, $password: String!) { signIn(account: $account, password: $password) { __typename } }';

async function post<Data>(cookie: string, query: string, variables: object) {
  const response = await fetch(`${address()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return { data, cookie: response.headers.get('set-cookie')?.split(';')[0] };
}

async function openSession(account: string): Promise<string> {
  const { cookie } = await post('', SIGN_IN, { account, password: PASSWORD });
  if (!cookie) throw new Error(`${account} cannot sign in`);
  return cookie;
}

const sessions = new Map<string, Promise<string>>();

/** 会话 of an account, opened once for all journeys: its cookie, `name=value`. */
export function sessionOf(account: string): Promise<string> {
  const session = sessions.get(account) ?? openSession(account);
  sessions.set(account, session);
  return session;
}

/** A second pair of hands: does over the wire what other parties do while the journey goes on. */
export async function asAccount(account: string) {
  const cookie = await sessionOf(account);
  const run = async <Data>(query: string, variables: object = {}): Promise<Data> =>
    (await post<Data>(cookie, query, variables)).data;
  /** Sends a file to where an upload ticket points. */
  const put = (path: string, bytes: Uint8Array) =>
    fetch(`${address()}${path}`, {
      method: 'PUT',
      headers: { cookie },
      body: bytes as Uint8Array<ArrayBuffer>,
    });
  return { run, put };
}
