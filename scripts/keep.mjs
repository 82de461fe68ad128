// npm run backup | verify-backup | restore | check-files | export-archive | import-archive: brings the runtime as npm start does, then runs the command.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bringRuntime, install, runSync, top } from './runtime.mjs';

const [command, folder, ...rest] = process.argv.slice(2);
// Where the person stands, not where npm has gone.
const here = process.env.INIT_CWD ?? process.cwd();

const { node, env } = bringRuntime();
install({ env });
const generated = runSync('turbo', ['run', 'generate', '--output-logs=errors-only'], env);
if (generated !== 0) process.exit(generated);

const settings = existsSync(join(top, '.env')) ? ['--env-file=.env'] : [];
const told = [command, ...(folder === undefined ? [] : [resolve(here, folder)]), ...rest];
process.exitCode = runSync(node, [...settings, 'apps/api/src/backup/main.ts', ...told], env);
