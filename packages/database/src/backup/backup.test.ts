import { randomBytes } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { expect, it } from 'vitest';
import { applyMigrations, migrate } from '../migrate.ts';
import { emptyDatabase, freshDatabase } from '../testing.ts';
import { sequencesIn, setSequences, shippedMigrations } from './catalogue.ts';
import { type Load, loadDatabase, refuseFilled, refuseUnknownMigrations } from './load.ts';
import { withSnapshot } from './snapshot.ts';

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const session = new pg.Client(url);
  await session.connect();
  try {
    return (await session.query<Row>(sql)).rows;
  } finally {
    await session.end();
  }
}

/** A whole database in memory, as a test may change it before it is loaded. */
const dump = (url: string) =>
  withSnapshot(url, async ({ migrations, sequences, tables, rowsOf }) => {
    const texts = new Map<string, string>();
    for (const table of tables) texts.set(table.name, await text(rowsOf(table)));
    return { migrations, sequences, tables, texts };
  });
type Dump = Awaited<ReturnType<typeof dump>>;

const loadOf = ({ migrations, sequences, tables, texts }: Dump): Load => ({
  migrations,
  sequences,
  tables: tables.map((table) => ({ ...table, rows: (texts.get(table.name) ?? '').split('\n').length - 1 })),
  rowsOf: ({ name }) => Readable.from([texts.get(name) ?? '']),
});

const AWKWARD = String.raw`一行\n\t制表 "引号" \\N \\. 螺`;

async function aDistrict() {
  const url = await freshDatabase();
  await ask(url, `INSERT INTO district (id, name, kind) VALUES (gen_random_uuid(), E'${AWKWARD}', 'COUNTY')`);
  await ask(
    url,
    `INSERT INTO audit_entry (id, actor_name, action, subject, record_id, record_name)
     SELECT gen_random_uuid(), '示例', 'create', 'District', id, name FROM district`,
  );
  return url;
}

const RULES = `
  SELECT conname AS name, pg_get_constraintdef(oid) AS definition, convalidated::text AS state FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT tgname, pg_get_triggerdef(oid), tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT indexname, indexdef, '' FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`;

it('loads what was dumped, awkward letters too, with every key, trigger and index as it was', async () => {
  const source = await aDistrict();
  const target = await emptyDatabase();

  await loadDatabase(target, loadOf(await dump(source)));

  expect((await dump(target)).texts).toEqual((await dump(source)).texts);
  expect(await ask(target, RULES)).toEqual(await ask(source, RULES));
  expect(await ask(target, 'SELECT name FROM district')).toEqual([
    { name: '一行\n\t制表 "引号" \\N \\. 螺' },
  ]);
});

it('sees one moment, whatever is written while it reads', async () => {
  const url = await aDistrict();

  await withSnapshot(url, async ({ tables, rowsOf }) => {
    await ask(url, `INSERT INTO district (id, name, kind) VALUES (gen_random_uuid(), '后来', 'COUNTY')`);
    const district = tables.find(({ name }) => name === 'district');
    expect(district && (await text(rowsOf(district)))).not.toContain('后来');
  });

  expect((await dump(url)).texts.get('district')).toContain('后来');
});

it('refuses a database that is not empty, and one that is not ours', async () => {
  const url = await aDistrict();
  const dumped = await dump(url);

  await expect(refuseFilled(url)).rejects.toMatchObject({ reason: 'NOT_EMPTY' });
  await expect(loadDatabase(url, loadOf(dumped))).rejects.toMatchObject({ reason: 'NOT_EMPTY' });
  expect((await dump(url)).texts).toEqual(dumped.texts);

  const other = await emptyDatabase();
  await ask(other, 'CREATE TABLE somebody_elses (id int)');
  await expect(loadDatabase(other, loadOf(dumped))).rejects.toMatchObject({ reason: 'NOT_EMPTY' });
  await expect(withSnapshot(other, async () => {})).rejects.toMatchObject({ name: 'NotOurs' });
});

it('loads all or nothing: a row too few, a key that leads nowhere', async () => {
  const dumped = await dump(await aDistrict());
  const short = await emptyDatabase();
  const fewer = loadOf(dumped).tables.map((table) =>
    table.name === 'district' ? { ...table, rows: table.rows + 1 } : table,
  );
  await expect(loadDatabase(short, { ...loadOf(dumped), tables: fewer })).rejects.toMatchObject({
    reason: 'ROWS',
  });
  expect(await ask(short, 'SELECT FROM district')).toEqual([]);

  const dangling = await emptyDatabase();
  const id = '00000000-0000-7000-8000-000000000000';
  const team = dumped.tables.find(({ name }) => name === 'rd_team');
  const cells = team?.columns.map((column) =>
    column.endsWith('id') ? id : column === 'as_of' ? '2026-01-01' : '1',
  );
  dumped.texts.set('rd_team', `${cells?.join('\t')}\n`);
  await expect(loadDatabase(dangling, loadOf(dumped))).rejects.toThrow(/foreign key/);
  expect(await ask(dangling, 'SELECT FROM district')).toEqual([]);
});

it('ends at once where what reads or what writes breaks down', async () => {
  const url = await aDistrict();
  await ask(
    url,
    `INSERT INTO audit_entry (id, actor_name, action, subject, record_id, record_name, reason)
     SELECT gen_random_uuid(), '示例', 'create', 'District', gen_random_uuid(), '', repeat('长', 1000)
     FROM generate_series(1, 5000)`,
  );
  const full = () =>
    new Writable({ write: (_chunk, _encoding, done) => done(new Error('the disk is full')) });
  const writing = withSnapshot(url, async ({ tables, rowsOf }) => {
    const entries = tables.filter(({ name }) => name === 'audit_entry');
    for (const table of entries) await pipeline(rowsOf(table), full());
  });
  await expect(writing).rejects.toThrow('the disk is full');

  const target = await emptyDatabase();
  async function* half() {
    yield Buffer.from('half');
    throw new Error('the disk is gone');
  }
  const loading = loadDatabase(target, { ...loadOf(await dump(url)), rowsOf: () => Readable.from(half()) });
  await expect(loading).rejects.toThrow('the disk is gone');
  expect(await ask(target, 'SELECT FROM audit_entry')).toEqual([]);
});

it('leads to the migrations of the backup and no further; a later start goes on from there', async () => {
  const names = (await shippedMigrations()).map(({ name }) => name);
  const [source, target] = [await emptyDatabase(), await emptyDatabase()];
  await migrate(source, names.slice(0, -2));

  const older = await dump(source);
  await loadDatabase(target, loadOf(older));

  expect(older.migrations.map(({ name }) => name)).toEqual(names.slice(0, -2));
  expect((await dump(target)).migrations).toEqual(older.migrations);
  expect(await applyMigrations(target)).toEqual(names.slice(-2));
});

it('knows no migration of a newer version, and none that was edited', async () => {
  const shipped = await shippedMigrations();
  await refuseUnknownMigrations(shipped);
  const newer = { name: '29990101000000_newer', checksum: '0'.repeat(64) };
  const edited = { name: shipped[0]?.name ?? '', checksum: '0'.repeat(64) };
  for (const unknown of [newer, edited])
    await expect(refuseUnknownMigrations([...shipped.slice(1), unknown])).rejects.toMatchObject({
      reason: 'NEWER',
    });
});

it('loads for whoever owns the database and is nothing else', async () => {
  const dumped = await dump(await aDistrict());
  const [url, name] = [await emptyDatabase(), `owner_${randomBytes(6).toString('hex')}`];
  await ask(url, `CREATE ROLE ${name} LOGIN PASSWORD '${name}' NOSUPERUSER NOCREATEDB`);
  await ask(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} OWNER TO ${name}`);
  const own = new URL(url);
  [own.username, own.password] = [name, name];

  await loadDatabase(own.href, loadOf(dumped));

  expect((await dump(own.href)).texts).toEqual(dumped.texts);
});

it('puts counters back where they stood', async () => {
  const make = 'CREATE SEQUENCE "Count"; CREATE SEQUENCE unused START 5';
  const [source, target] = [await emptyDatabase(), await emptyDatabase()];
  await Promise.all([ask(source, make), ask(target, make)]);
  await ask(source, `SELECT nextval('"Count"') FROM generate_series(1, 41)`);
  const session = new pg.Client(source);
  const other = new pg.Client(target);
  await Promise.all([session.connect(), other.connect()]);

  await setSequences(other, await sequencesIn(session));

  const { rows } = await other.query(`SELECT nextval('"Count"') AS count, nextval('unused') AS unused`);
  expect(rows).toEqual([{ count: '42', unused: '5' }]);
  await Promise.all([session.end(), other.end()]);
});
