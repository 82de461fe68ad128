/** The line in a migration below which stands what Prisma's schema cannot say. */
export const HANDMADE = '-- By hand';

/**
 * Takes out of a difference the dropping of indexes that were made by hand, because Prisma does not know them.
 * An index that left the schema but was made above the line still counts: that one was forgotten.
 */
export function withoutHandmade(difference: string, migrations: readonly string[]): string {
  const names = new Set(migrations.flatMap(handmadeIndexes));
  const drops = /(?:-- DropIndex\n)?DROP INDEX "([^"]+)";\n*/g;
  const rest = difference.replace(drops, (statement, name: string) => (names.has(name) ? '' : statement));
  return rest.replaceAll('-- This is an empty migration.', '').trim();
}

function handmadeIndexes(migration: string): string[] {
  const [, ...below] = migration.split(HANDMADE);
  const made = below.join('').matchAll(/CREATE (?:UNIQUE )?INDEX (?:IF NOT EXISTS )?"?(\w+)"?/gi);
  return [...made].flatMap(([, name]) => name ?? []);
}
