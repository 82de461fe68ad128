import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, ensureCluster, readCluster } from './embedded/cluster.ts';
import { EmbeddedPostgresFailed, FolderInUse } from './embedded/failures.ts';
import { exists, postgresPrograms } from './embedded/programs.ts';
import { addressOf, connectIfRunning, isAlive, startServer, stopServer } from './embedded/server.ts';
import { serverUser } from './embedded/server-user.ts';
import type { Log } from './log.ts';

export { EmbeddedPostgresFailed, FolderInUse } from './embedded/failures.ts';

const DATABASE = 'consortium';

// One product per folder: held by a session, so it ends with the process that holds it, however that ends.
const FOLDER_LOCK = 20_220_007;

type Options = Readonly<{
  /** Where the database lives, made on first use. */
  folder: string;
  log: Log;
  /** For tests only: nothing is forced to the disk. */
  throwaway?: boolean;
  /** Told when the folder is lost to another product or the server cannot be brought back. */
  onLost?: (error: unknown) => void;
}>;

/**
 * 内置数据库: a real PostgreSQL 18 in a folder of ours, on a loopback port and behind a random password.
 * The server outlives a killed product and is adopted by the next one; if the server dies it is started again.
 * Throws `FolderInUse` when another running product holds the folder.
 */
export async function startEmbeddedPostgres({ folder, log, throwaway = false, onLost = rethrow }: Options) {
  const home = join(resolve(folder), 'postgres');
  await mkdir(resolve(folder), { recursive: true });
  const programs = await postgresPrograms();
  const user = await serverUser([programs.initdb, programs.pg_ctl, programs.postgres], resolve(folder));
  await ensureCluster(home, programs.initdb, user, throwaway);

  let isStopping = false;
  let holding = hold();
  const { cluster, session } = await holding;

  async function hold() {
    let cluster = await readCluster(home, user);
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
      const session = await connectIfRunning(cluster);
      if (session) {
        const outcome = await takeFolder(session);
        // An adopted server knows its port better than our note, should we have died before writing it.
        if (outcome === 'TAKEN') return watch({ ...cluster, port: session.port }, session);
        await session.end().catch(() => {});
        if (outcome !== 'SERVER_GONE') throw new FolderInUse(folder, outcome.holder);
      } else if (await isAlive(cluster)) {
        // Replaying its log after a crash, or still stopping for its last owner.
        await delay(100);
      } else {
        cluster = await startServer(cluster, programs.pg_ctl, user, throwaway);
        log.info({ port: cluster.port }, 'embedded PostgreSQL started');
      }
    }
    throw new EmbeddedPostgresFailed('no answer within two minutes', '');
  }

  function watch(cluster: Cluster, session: pg.Client) {
    session.once('end', () => {
      if (isStopping) return;
      log.warn({}, 'the embedded PostgreSQL went away, bringing it back');
      holding = hold();
      holding.catch(onLost);
    });
    return { cluster, session };
  }

  await ensureDatabase(session);
  return {
    url: addressOf(cluster, DATABASE),
    /** Ends the server as well; call it after the last connection of the product is closed. */
    async stop() {
      isStopping = true;
      // A server just being brought back has to be there before it can be stopped.
      const last = await holding.catch(() => ({ cluster, session }));
      // The lock goes last, with the server: nobody may adopt a server that is about to stop.
      await stopServer(last.cluster, programs.pg_ctl, user);
      await last.session.end().catch(() => {});
    },
  };
}

/**
 * The same database for a visitor who only reads, such as a backup: while a product runs on the folder its server is
 * used as it is, else one is started for the visit, and whoever wants the folder meanwhile is refused.
 * Gives nothing where there is no database.
 */
export async function visitEmbeddedPostgres(options: Options) {
  const home = join(resolve(options.folder), 'postgres');
  if (!(await exists(home))) return;
  try {
    return await startEmbeddedPostgres(options);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    const { initdb, pg_ctl, postgres } = await postgresPrograms();
    const user = await serverUser([initdb, pg_ctl, postgres], resolve(options.folder));
    const cluster = await readCluster(home, user);
    const session = await connectIfRunning(cluster);
    if (!session) throw error;
    const { port } = session;
    await session.end();
    return { url: addressOf({ ...cluster, port }, DATABASE), stop: async () => {} };
  }
}

type Taken = 'TAKEN' | 'SERVER_GONE' | { holder: string };

/** Waits a moment, because the session of a product killed just now ends a few milliseconds after it. */
async function takeFolder(session: pg.Client): Promise<Taken> {
  try {
    await session.query("SET lock_timeout = '2s'");
    await session.query('SELECT pg_advisory_lock($1)', [FOLDER_LOCK]);
    return 'TAKEN';
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '55P03') return 'SERVER_GONE';
    const { rows } = await session.query<{ name: string }>(
      `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND objid = $1 AND granted`,
      [FOLDER_LOCK],
    );
    return { holder: rows[0]?.name.split(' ').at(-1) ?? '?' };
  }
}

async function ensureDatabase(session: pg.Client) {
  const { rowCount } = await session.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount === 0) await session.query(`CREATE DATABASE ${DATABASE}`);
}

function rethrow(error: unknown): never {
  throw error;
}
