import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Child } from './children.ts';

const TICK_MS = 10;

/** Milliseconds of computing that a process has used so far; Linux tells. */
async function used(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user ?? 0) + Number(system ?? 0)) * TICK_MS;
}

/** What a server and its database sessions have computed so far. Unlike the time on the clock, others' work is not in it. */
export async function computed(url: string, { pid, application }: Pick<Child, 'pid' | 'application'>) {
  const session = new pg.Client(url);
  await session.connect();
  const { rows } = await session.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE application_name = $1',
    [application],
  );
  await session.end();
  const sessions = await Promise.all(rows.map((row) => used(row.pid)));
  return { server: await used(pid), database: sessions.reduce((sum, each) => sum + each, 0) };
}
