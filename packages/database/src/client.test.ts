import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './client.ts';
import { silent } from './log.ts';
import { countStatements, statementCounter, statementNames } from './statements.ts';
import { freshDatabase } from './testing.ts';
import { runTransaction } from './transaction.ts';

let url: string;
let database: ReturnType<typeof connect>;

beforeAll(async () => {
  url = await freshDatabase();
  database = connect(url, { log: silent });
  await database.pool.query('CREATE TABLE tally (id int PRIMARY KEY, n int NOT NULL)');
  await database.pool.query('INSERT INTO tally VALUES (1, 0), (2, 0)');
});

afterAll(() => database.close());

const add = (to: number) => database.pool.query('UPDATE tally SET n = n + 1 WHERE id = $1', [to]);

describe('countStatements', () => {
  it('counts what one operation sends, also while others run', async () => {
    const { client } = database;
    const one = () => client.$queryRaw`SELECT 1`;

    const [single, triple] = await Promise.all([
      countStatements(one),
      countStatements(() => Promise.all([one(), one(), one()])),
    ]);

    expect([single.count, triple.count]).toEqual([1, 3]);
  });

  it('counts inside a transaction, without its frame', async () => {
    const { count, statements } = await countStatements(() =>
      runTransaction(database.client, async (tx) => {
        await tx.$executeRaw`UPDATE tally SET n = n WHERE id = 1`;
        await tx.$queryRaw`SELECT n FROM tally`;
      }),
    );

    expect(count).toBe(2);
    expect(statements[0]).toMatch(/^UPDATE/);
  });

  it('can be read while the operation runs, and is absent outside of one', async () => {
    await countStatements(async () => {
      await database.client.$queryRaw`SELECT 1`;
      expect(statementCounter()?.statements).toEqual(['SELECT 1']);
    });

    expect(statementCounter()).toBeUndefined();
  });
});

describe('runTransaction', () => {
  it('starts again when it lost to another one', async () => {
    let attempts = 0;

    const work = runTransaction(
      database.client,
      async (tx) => {
        attempts += 1;
        await tx.$queryRaw`SELECT n FROM tally WHERE id = 1`;
        if (attempts === 1) await add(1);
        return tx.$executeRaw`UPDATE tally SET n = n + 10 WHERE id = 1`;
      },
      { isolationLevel: 'Serializable' },
    );

    await expect(work).resolves.toBe(1);
    expect(attempts).toBe(2);
  });

  it('survives a deadlock', async () => {
    const counted = () => database.client.$queryRaw<{ n: number }[]>`SELECT n FROM tally ORDER BY id`;
    const before = await counted();
    let attempts = 0;
    let locked = 0;
    const both = Promise.withResolvers<void>();
    const crossing = (first: number, second: number) =>
      runTransaction(database.client, async (tx) => {
        attempts += 1;
        await tx.$executeRaw`UPDATE tally SET n = n + 1 WHERE id = ${first}`;
        if (++locked === 2) both.resolve();
        await both.promise;
        await tx.$executeRaw`UPDATE tally SET n = n + 1 WHERE id = ${second}`;
      });

    await Promise.all([crossing(1, 2), crossing(2, 1)]);

    // Two beginnings and a defeat; on a busy machine who comes back may be defeated again.
    expect(attempts).toBeGreaterThan(2);
    expect(await counted()).toEqual(before.map(({ n }) => ({ n: n + 2 })));
  });

  it('throws everything else at once and keeps nothing', async () => {
    let attempts = 0;

    const work = runTransaction(database.client, async (tx) => {
      attempts += 1;
      await tx.$executeRaw`INSERT INTO tally VALUES (3, 0)`;
      throw new Error('a bug');
    });

    await expect(work).rejects.toThrow('a bug');
    expect(attempts).toBe(1);
    expect((await database.pool.query('SELECT FROM tally WHERE id = 3')).rowCount).toBe(0);
  });

  it('gives up after five defeats', async () => {
    let attempts = 0;

    const work = runTransaction(database.client, async (tx) => {
      attempts += 1;
      await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$`;
    });

    await expect(work).rejects.toThrow();
    expect(attempts).toBe(5);
  });
});

describe('connect', () => {
  it('keeps instants right in a database whose own zone is Shanghai', async () => {
    const session = new pg.Client(url);
    await session.connect();
    await session.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'Asia/Shanghai'); END $$`,
    );
    await session.end();
    const { client, close } = connect(url, { log: silent });

    const rows = await client.$queryRaw`SELECT timestamptz '2026-03-15 00:00+08' AS at`;

    expect(rows).toEqual([{ at: new Date('2026-03-14T16:00:00Z') }]);
    await close();
  });

  it('prepares statements by name, but never a pattern search, and only so many', () => {
    const statementName = statementNames(2);
    expect(statementName('SELECT 1')).toMatch(/^[\w-]{16}$/);
    expect(statementName('SELECT 1')).toBe(statementName('SELECT 1'));
    expect(statementName('SELECT 2')).not.toBe(statementName('SELECT 1'));
    expect(statementName('SELECT FROM unit WHERE name::text LIKE $1')).toBe('');
    expect(statementName('SELECT FROM unit WHERE name ILIKE $1')).toBe('');
    expect(statementName('SELECT 3')).toBe('');
  });
});
