import { readFile, writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { schema } from './schema.ts';

// `--check` fails when the committed file is not what the code says; without it the file is written.
const file = new URL('../schema.graphql', import.meta.url);
const printed = `${printSchema(schema)}\n`;

if (process.argv.includes('--check')) {
  const stored = await readFile(file, 'utf8').catch(() => '');
  if (stored !== printed) {
    process.stderr.write('schema.graphql is stale: pnpm --filter @consortium/api print-schema\n');
    process.exitCode = 1;
  }
} else await writeFile(file, printed);
