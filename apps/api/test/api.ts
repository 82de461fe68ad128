import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@consortium/database';
import { seedReference } from '@consortium/database/seed';
import { freshDatabase } from '@consortium/database/testing';
import type { TokenScope } from '@consortium/domain';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { readConfiguration } from '../src/configuration.ts';
import { newSecret, secretHash } from '../src/security/secrets.ts';
import { startServer } from '../src/server.ts';
import { seeding } from './seed.ts';

export type Body = Readonly<{
  data?: Record<string, never> | null;
  errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
  extensions?: { cost: { complexity: number; depth: number; statements: number } };
}>;

const prepare = async (url: string) => {
  const { client, close } = connect(url, { log: silent });
  await seedReference(client);
  await close();
};
/** A database that holds the reference data alone. */
export const referenceDatabase = () => freshDatabase({ template: 'reference', prepare });
const silent = pino({ level: process.env.TEST_LOG ?? 'silent' });
const SECONDS = 1000;

type Options = Readonly<{
  environment?: Record<string, string>;
  demo?: boolean;
  clock?: () => Date;
  /** The database it runs on: the reference data alone unless told otherwise. */
  made?: () => Promise<string>;
  /** Who stops it: the test, or the file where many tests share one server. */
  atEnd?: (work: () => Promise<void>) => void;
}>;

/** The real server on a database of its own; stopped when the test is over. */
export async function startApi({
  environment = {},
  demo = false,
  clock,
  made = referenceDatabase,
  atEnd = onTestFinished,
}: Options = {}) {
  const url = await made();
  const folder = await mkdtemp(join(tmpdir(), 'consortium-api-'));
  const { client, close } = connect(url, { poolMax: 6, log: silent });
  const configuration = readConfiguration({
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const server = await startServer({ configuration, client, demo, log: silent, ...(clock ? { clock } : {}) });
  atEnd(async () => {
    await server.close();
    await close();
    await rm(folder, { recursive: true, force: true });
  });

  const send = (path: string, init: RequestInit = {}) => fetch(`${server.address}${path}`, init);
  const withHeaders = (headers: Record<string, string>) => {
    const post = (body: string, more: Record<string, string> = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers, ...more },
        body,
      });
    return {
      headers,
      /** Runs a document; the whole answer. */
      run: async (query: string, variables: object = {}): Promise<Body> =>
        (await post(JSON.stringify({ query, variables }))).json() as Promise<Body>,
      post,
      send: (path: string, init: RequestInit = {}) =>
        send(path, { ...init, headers: { ...headers, ...(init.headers as object) } }),
    };
  };

  /** A session as signing in leaves it, without the cost of a password. */
  const as = async (user: { id: string }) => {
    const secret = newSecret();
    await client.session.create({ data: { tokenHash: secretHash(secret), userId: user.id } });
    return withHeaders({ cookie: `consortium_session=${secret}` });
  };
  const withToken = async (user: { id: string }, scopes: TokenScope[]) => {
    const secret = newSecret('cdk_');
    const expiresAt = new Date(Date.now() + 3_600 * SECONDS);
    await client.apiToken.create({
      data: {
        tokenHash: secretHash(secret),
        prefix: secret.slice(0, 10),
        name: '示例',
        ownerId: user.id,
        scopes,
        expiresAt,
      },
    });
    return withHeaders({ authorization: `Bearer ${secret}` });
  };

  return {
    address: server.address,
    database: client,
    services: server.services,
    seed: seeding(client),
    as,
    withToken,
    anonymous: withHeaders({}),
    url,
    folder,
  };
}
export type Api = Awaited<ReturnType<typeof startApi>>;
export type Client = Awaited<ReturnType<Api['as']>>;
