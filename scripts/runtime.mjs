// Brings Node and pnpm of the versions this repository is written for: npm alone has to be installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('..', import.meta.url));

const NODE = '24.21.0';
const PNPM = '12.21.0';

// Where the two were found last time, so that a second start asks nobody.
const memory = join(top, 'node_modules', '.cache', 'runtime.json');

/** The runtime: `node`, its path, and an environment in which `node`, `pnpm` and the tools are found. */
export function bringRuntime() {
  const { node, bin } = remembered() ?? fetched();
  const path = [dirname(node), bin, join(top, 'node_modules', '.bin'), process.env.PATH];
  const env = {
    ...process.env,
    PATH: path.join(delimiter),
    // What Node has compiled once it need not compile again.
    NODE_COMPILE_CACHE: join(top, 'node_modules', '.cache', 'compiled'),
    // Nothing reports home, and nothing asks whether it is outdated: government networks are closed.
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
    CHECKPOINT_DISABLE: '1',
  };
  // npm hands its own settings on, which pnpm would read as its own.
  for (const name of Object.keys(env)) if (/^npm_(config|package|lifecycle)_/i.test(name)) delete env[name];
  return { node, env };
}

/** Installs what the lock file says, or nothing when that was done since the lock file last changed. */
export function install({ env }) {
  const done = join(top, 'node_modules', '.modules.yaml');
  const lock = join(top, 'pnpm-lock.yaml');
  if (existsSync(done) && statSync(done).mtimeMs > statSync(lock).mtimeMs) return;
  const code = runSync('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], env);
  if (code !== 0) process.exit(code);
}

/** Runs a program to its end, showing what it says; gives its exit code. */
export function runSync(command, args, env) {
  const { status, signal, error } = spawnSync(command, args, { cwd: top, env, stdio: 'inherit' });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  return signal ? exitCodeOf(signal) : (status ?? 1);
}

/** The same, beside whatever else goes on. */
export function run(command, args, env) {
  const child = spawn(command, args, { cwd: top, env, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(signal ? exitCodeOf(signal) : code));
  });
}

/**
 * Runs the product as our direct child and passes the first wish to stop on, once.
 * The child has a process group of its own, because a Ctrl-C reaches everyone in the terminal's group and
 * npm repeats it: the product would take the second one for impatience and drop what it is doing.
 * The channel between us tells the product to stop should we be killed; that npm was killed we see ourselves.
 */
export function runUntilStopped(command, args, env) {
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(command, args, { cwd: top, env, stdio, detached: true });
  let isStopping = false;
  const stop = (signal) => {
    if (!isStopping) child.kill(signal);
    isStopping = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500);
  child.on('error', (error) => {
    process.stderr.write(`${command}: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    process.exitCode = signal ? exitCodeOf(signal) : code;
  });
}

const exitCodeOf = (signal) => 128 + constants.signals[signal];

function remembered() {
  try {
    const { node, bin, versions } = JSON.parse(readFileSync(memory, 'utf8'));
    const isSame = versions === `${NODE} ${PNPM}` && existsSync(node) && existsSync(join(bin, 'pnpm'));
    return isSame ? { node, bin } : undefined;
  } catch {
    return undefined;
  }
}

function fetched() {
  process.stdout.write(`正在准备 Node ${NODE} 与 pnpm ${PNPM} (preparing the runtime) …\n`);
  const packages = [`--package=node@${NODE}`, `--package=pnpm@${PNPM}`];
  const ask = 'process.stdout.write(JSON.stringify([process.execPath, process.env.PATH]))';
  const args = ['--yes', '--prefer-offline', ...packages, '--', 'node', '-e', ask];
  const { stdout, status, error } = spawnSync('npx', args, {
    cwd: top,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    process.stderr.write(`npx 失败,请检查网络与 npm 源设置 (npx failed: ${error?.message ?? status}).\n`);
    process.exit(1);
  }
  const [node, path] = JSON.parse(String(stdout));
  const bin = path.split(delimiter).find((folder) => existsSync(join(folder, 'pnpm')));
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ node, bin, versions: `${NODE} ${PNPM}` }));
  return { node, bin };
}
