// npm test: every check of the product in one run. `npm test -- unit lint` runs those steps only.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringChromium } from './chromium.mjs';
import { bringRuntime, install, run, runSync } from './runtime.mjs';

const { node, env } = bringRuntime();
const reports = mkdtempSync(join(tmpdir(), 'consortium-reports-'));

/** A step without a count of its own is one test: its exit code. */
const check =
  (command, ...args) =>
  () =>
    runSync(command, args, env) === 0 ? [1, 0] : [0, 1];

/** Vitest writes its counts beside what it shows; a run that breaks outside of a test counts as a failure. */
const vitest = async (name, command, ...args) => {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(command, [...args, ...reporters], env);
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    return [passed, failed === 0 && code !== 0 ? 1 : failed];
  } catch {
    return [0, 1];
  }
};

/** Two at a time, each with a product and a browser of its own: alone, one would leave a core idle at times. */
async function journeys() {
  const chromium = bringChromium(env);
  if (!chromium) return [0, 1];
  env.CHROMIUM_PATH = chromium;
  const counts = await Promise.all(
    ['programme', 'reporting'].map((folder) =>
      vitest(folder, 'pnpm', '--filter', '@consortium/e2e', 'exec', 'vitest', 'run', `journeys/${folder}/`),
    ),
  );
  return counts.reduce(([passed, failed], [more, worse]) => [passed + more, failed + worse]);
}

const turbo = (...tasks) => check('turbo', 'run', ...tasks, '--output-logs=errors-only');

const steps = {
  types: turbo('types', 'types:node'),
  lint: check('biome', 'check', '.'),
  boundaries: check('turbo', 'boundaries'),
  'dead-code': check('knip', '--no-progress'),
  'stale-schema': check(node, 'apps/api/src/print-schema.ts', '--check'),
  'stale-migrations': check(node, 'packages/database/src/cli.ts', 'check'),
  build: turbo('build'),
  unit: () => vitest('unit', 'vitest', 'run'),
  journeys,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  process.stderr.write(`unknown step: ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}\n`);
  process.exit(64);
}

install({ env });
if (runSync('turbo', ['run', 'generate', '--output-logs=errors-only'], env) !== 0) process.exit(1);

const lines = [];
let total = [0, 0];
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n── ${name}\n`);
  const begun = performance.now();
  const [passed, failed] = await step();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  total = [total[0] + passed, total[1] + failed];
  lines.push(
    `${failed === 0 ? '✓' : '✗'} ${name.padEnd(18)} ${seconds.padStart(6)} s  ${passed} passed, ${failed} failed`,
  );
}
rmSync(reports, { recursive: true, force: true });

process.exitCode = total[1] === 0 ? 0 : 1;
process.stdout.write(`\n${lines.join('\n')}\n\nTests: ${total[0]} passed, ${total[1]} failed\n`);
