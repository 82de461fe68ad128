import { readFile, readlink, realpath, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Cluster, freePort, readCluster, SUPERUSER, saveConnection } from './cluster.ts';
import { EmbeddedPostgresFailed } from './failures.ts';
import { attempt, exists } from './programs.ts';
import type { ServerUser } from './server-user.ts';

const LOG_LIMIT = 8 * 1024 * 1024;

// Safe to lose by definition: a test's database that is thrown away with its folder.
const THROWAWAY =
  '-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c autovacuum=off';

/** The address of a database of the cluster. */
export const addressOf = ({ password, port }: Cluster, database: string) =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

/**
 * A session on the running server of this cluster, or nothing when none runs.
 * A server that an earlier, killed product left behind counts: it is adopted as it is.
 */
export async function connectIfRunning(cluster: Cluster): Promise<pg.Client | undefined> {
  const running = await readPostmaster(cluster);
  if (!running) return;
  const session = new pg.Client({
    connectionString: addressOf({ ...cluster, port: running.port }, 'postgres'),
    application_name: `consortium-desk ${process.pid}`,
  });
  session.on('error', () => {});
  try {
    await session.connect();
    // The port may have gone to a stranger meanwhile.
    const { rows } = await session.query<{ data_directory: string }>('SHOW data_directory');
    if (await isSameFolder(rows[0]?.data_directory, cluster.data)) return session;
  } catch {
    // Starting, stopping or gone: the caller looks again.
  }
  await session.end().catch(() => {});
  return;
}

/** Starts the server and waits until it answers; a taken port is replaced by a free one and remembered. */
export async function startServer(cluster: Cluster, pgCtl: string, user: ServerUser, throwaway: boolean) {
  await forgetDeadPostmaster(cluster);
  const log = join(cluster.data, 'server.log');
  if (await exists(log)) await truncateAbove(log, LOG_LIMIT);
  const port = await freePort(cluster.port);
  const options = `-p ${port}${throwaway ? ` ${THROWAWAY}` : ''}`;
  const args = [
    'start',
    '--pgdata',
    cluster.data,
    '--wait',
    '--timeout=120',
    '--log',
    log,
    '--options',
    options,
  ];
  const { code, output } = await attempt(pgCtl, args, user);
  if (code === 0 && port !== cluster.port) await saveConnection(cluster.home, { ...cluster, port });
  // Another start may have won the race; then its server is there to be asked.
  if (code === 0 || (await readPostmaster(cluster))) return readCluster(cluster.home, user);
  throw new EmbeddedPostgresFailed(output.trim(), (await readFile(log, 'utf8').catch(() => '')).slice(-2000));
}

/** Stops the server: open transactions are rolled back, everything acknowledged is on the disk. */
export async function stopServer(cluster: Cluster, pgCtl: string, user: ServerUser) {
  const args = ['stop', '--pgdata', cluster.data, '--wait', '--mode=fast', '--timeout=60'];
  const { code, output } = await attempt(pgCtl, args, user);
  if (code !== 0 && (await readPostmaster(cluster))) throw new EmbeddedPostgresFailed('pg_ctl stop', output);
}

/** Whether a server process of this cluster is alive, answering or not. */
export async function isAlive(cluster: Cluster): Promise<boolean> {
  const postmaster = await readPostmaster(cluster);
  return postmaster !== undefined && (await runsIn(postmaster.pid, cluster.data)) !== 'NO';
}

/**
 * After a crash or in a new container the recorded process id may belong to somebody else, and PostgreSQL
 * would refuse to start for its sake. Only where the system tells for sure is the note removed.
 */
async function forgetDeadPostmaster(cluster: Cluster) {
  const postmaster = await readPostmaster(cluster);
  if (postmaster && (await runsIn(postmaster.pid, cluster.data)) === 'NO') {
    await rm(join(cluster.data, 'postmaster.pid'), { force: true });
  }
}

async function readPostmaster(cluster: Cluster) {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n');
  return pid && port ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** A server works inside its data folder, which Linux shows; elsewhere only a dead process is a sure no. */
async function runsIn(pid: number, data: string): Promise<'YES' | 'NO' | 'UNKNOWN'> {
  if (await exists('/proc/self/cwd')) {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return (await isSameFolder(folder, data)) ? 'YES' : 'NO';
  }
  try {
    process.kill(pid, 0);
    return 'UNKNOWN';
  } catch {
    return 'NO';
  }
}

async function isSameFolder(one: string | undefined, other: string) {
  if (!one) return false;
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return a === b;
}

async function truncateAbove(path: string, limit: number) {
  if ((await stat(path)).size > limit) await truncate(path);
}
