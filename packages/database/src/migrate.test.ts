import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { readMigrations } from './migrate/folder.ts';
import { withoutHandmade } from './migrate/handmade.ts';
import { applyMigrations } from './migrate.ts';
import { emptyDatabase } from './testing.ts';

const names = async () => (await readMigrations()).migrationDirectories.map(({ path }) => path);

describe('applyMigrations', () => {
  it('leads an empty database through every migration, once', async () => {
    const url = await emptyDatabase();

    expect(await applyMigrations(url)).toEqual(await names());
    expect(await applyMigrations(url)).toEqual([]);
  });

  it('lets two instances start on one database at the same moment', async () => {
    const url = await emptyDatabase();

    const applied = await Promise.all([applyMigrations(url), applyMigrations(url)]);

    expect(applied.flat()).toEqual(await names());
    const session = new pg.Client(url);
    await session.connect();
    const { rowCount } = await session.query('SELECT FROM _prisma_migrations WHERE finished_at IS NOT NULL');
    await session.end();
    expect(rowCount).toBe((await names()).length);
  });
});

describe('withoutHandmade', () => {
  it('takes an index made by hand for what it is', () => {
    const difference = '-- DropIndex\nDROP INDEX "by_pattern";\n\n-- DropIndex\nDROP INDEX "forgotten";\n';
    const migration =
      'CREATE INDEX "forgotten" ON unit (a);\n-- By hand\nCREATE INDEX by_pattern ON unit USING gin (b);';

    expect(withoutHandmade(difference, [migration])).toBe('-- DropIndex\nDROP INDEX "forgotten";');
  });
});
