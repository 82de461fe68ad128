import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const prisma = fileURLToPath(new URL('../../prisma/', import.meta.url));

export const migrationsFolder = `${prisma}migrations`;

/** The migrations (or only some) in Prisma's own layout, so that `prisma migrate deploy` reads the same folder. */
export async function readMigrations(only?: readonly string[]) {
  const folder = migrationsFolder;
  const lockfile = await readFile(`${folder}/migration_lock.toml`, 'utf8').catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      (await namesOf(folder))
        .filter((name) => only?.includes(name) ?? true)
        .map(async (path) => ({
          path,
          migrationFile: {
            path: 'migration.sql',
            content: { tag: 'ok' as const, value: await readFile(`${folder}/${path}/migration.sql`, 'utf8') },
          },
        })),
    ),
  };
}

/** The schema, one file per notion. */
export async function readSchema() {
  const names = (await readdir(prisma)).filter((name) => name.endsWith('.prisma')).toSorted();
  const files = names.map(async (path) => ({ path, content: await readFile(`${prisma}${path}`, 'utf8') }));
  return { files: await Promise.all(files) };
}

async function namesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}
