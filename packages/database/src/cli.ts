import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded.ts';
import { silent } from './log.ts';
import { migrationsFolder } from './migrate/folder.ts';
import { diffMigrations } from './migrate.ts';

// For developers: `diff <name>` writes the next migration, `check` fails when one is missing.
const [command, name] = process.argv.slice(2);

if (command === 'check') {
  const sql = await difference();
  if (sql)
    process.stderr.write(
      `${sql}\n\nThe schema is ahead of its migrations: pnpm --filter @consortium/database migration <name>\n`,
    );
  process.exitCode = sql ? 1 : 0;
} else if (command === 'diff' && name) {
  const sql = await difference();
  process.stdout.write(sql ? `${await write(sql, name)}\n` : 'The migrations and the schema agree.\n');
} else {
  process.stderr.write('usage: cli.ts check | diff <name>\n');
  process.exitCode = 64;
}

/** Rehearses the migrations in a server of its own, which is gone afterwards. */
async function difference(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'consortium-shadow-'));
  const server = await startEmbeddedPostgres({ folder, log: silent, throwaway: true });
  try {
    return await diffMigrations(server.url);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(sql: string, title: string): Promise<string> {
  const moment = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${moment}_${title.replaceAll(/\W+/g, '_')}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), `${sql}\n`);
  return folder;
}
