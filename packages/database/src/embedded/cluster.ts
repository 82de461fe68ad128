import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { exists, run } from './programs.ts';
import type { ServerUser } from './server-user.ts';

/** A PostgreSQL data folder with what is needed to talk to it. */
export type Cluster = Readonly<{ home: string; data: string; password: string; port: number }>;

export const SUPERUSER = 'consortium';

// What no later start may change by accident; the rest is PostgreSQL's own default, fsync included.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  'password_encryption=scram-sha-256',
];

/**
 * Makes a new cluster in `home`, or leaves the one that is there.
 * It is built in a folder beside and renamed when whole: a kill half way, or two first starts at once, never
 * leave half a database.
 */
export async function ensureCluster(home: string, initdb: string, user: ServerUser, throwaway: boolean) {
  if (await exists(home)) return;
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  try {
    await build(draft, initdb, user, throwaway);
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(home))) throw error;
  }
}

async function build(draft: string, initdb: string, user: ServerUser, throwaway: boolean) {
  const password = randomBytes(24).toString('base64url');
  const [data, passwordFile] = [join(draft, 'data'), join(draft, 'password')];
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await Promise.all([draft, data, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8'];
  const safety = ['--data-checksums', ...(throwaway ? ['--no-sync'] : [])];
  const access = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const settings = SETTINGS.map((setting) => `--set=${setting}`);
  await run(initdb, [`--pgdata=${data}`, ...locale, ...safety, ...access, ...settings], user);
  await rm(passwordFile);
  await saveConnection(draft, { password, port: await freePort() });
}

/** Reads where the cluster listens and its password; gives the data to the user the server runs as today. */
export async function readCluster(home: string, user: ServerUser): Promise<Cluster> {
  const data = join(home, 'data');
  const isOurs = user.uid < 0 || (await stat(data)).uid === user.uid;
  if (!isOurs) await promisify(execFile)('chown', ['-R', `${user.uid}:${user.gid}`, home]);
  const { password, port } = JSON.parse(await readFile(join(home, 'connection.json'), 'utf8'));
  return { home, data, password, port };
}

/** Remembers the port and the password, readable by its owner only. */
export async function saveConnection(home: string, connection: { password: string; port: number }) {
  const draft = join(home, `connection.${process.pid}.json`);
  await writeFile(draft, JSON.stringify(connection), { mode: 0o600 });
  await rename(draft, join(home, 'connection.json'));
}

/** The preferred port where nobody listens on it, else any free one; on the loopback interface. */
export function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => (preferred === 0 ? reject(error) : resolve(freePort())));
    probe.listen(preferred, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : preferred));
    });
  });
}
