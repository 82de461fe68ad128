// npm start: brings the runtime, installs, builds what is built, and runs the product until it is stopped.
import { bringRuntime, install, runSync, runUntilStopped } from './runtime.mjs';

const { node, env } = bringRuntime();
install({ env });

const built = runSync('turbo', ['run', 'generate', 'build', '--output-logs=errors-only'], env);
if (built !== 0) process.exit(built);

runUntilStopped(node, ['--env-file-if-exists=.env', 'apps/api/src/main.ts'], env);
