// npm start: brings the runtime, installs, builds what is built, and runs the product until it is stopped.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bringRuntime, install, runSync, runUntilStopped, top } from './runtime.mjs';

const { node, env } = bringRuntime();
install({ env });

const built = runSync('turbo', ['run', 'generate', 'build', '--output-logs=errors-only'], env);
if (built !== 0) process.exit(built);

// Alive are 70 MB. Node would let the young generation grow past 100 MB before it looks at it, and the old one to three
// times what is alive; it may still grow as far as an honest answer needs: neither is a limit on what can be held.
// What is made where earlier things lived long would be old from birth, and, once dead, keep alive what it points to
// until the old generation is looked at: in a batch, whatever was read of each application.
const memory = ['--max-semi-space-size=16', '--heap-growing-percent=50', '--no-allocation-site-pretenuring'];
const settings = existsSync(join(top, '.env')) ? ['--env-file=.env'] : [];
runUntilStopped(node, [...memory, ...settings, 'apps/api/src/main.ts'], env);
