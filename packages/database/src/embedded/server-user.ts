import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Who the server runs as: ourselves, or another user when we are root (PostgreSQL refuses root). */
export type ServerUser = Readonly<{
  uid: number;
  gid: number;
  /** How a program is started as this user: what `spawn` is told, and the command put before it. */
  spawn: { uid?: number; gid?: number };
  prefix: readonly string[];
}>;

/**
 * Finds the `postgres` user, or creates it, when we are root.
 * A checkout under a closed home folder (`/root`) is out of that user's sight: then the server keeps the one
 * capability to read past folder permissions, which it inherits through `setpriv`.
 */
export async function serverUser(programs: readonly string[], folder: string): Promise<ServerUser> {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid, spawn: {}, prefix: [] };
  const ids = await idsOfPostgres().catch(async () => {
    await execute('groupadd', ['--system', '--force', 'postgres']);
    await execute('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
    return idsOfPostgres();
  });
  if (await sees(ids, [folder, ...programs])) return { ...ids, spawn: ids, prefix: [] };
  const keep = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
  // Without this access(2), by which initdb looks for its neighbours, would not see the capability.
  const alsoForAccess = ['--securebits', '+no_setuid_fixup'];
  const become = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups'];
  return { ...ids, spawn: {}, prefix: ['setpriv', ...become, ...keep, ...alsoForAccess] };
}

async function idsOfPostgres() {
  const [uid, gid] = await Promise.all([
    execute('id', ['-u', 'postgres']),
    execute('id', ['-g', 'postgres']),
  ]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function sees(ids: ServerUser['spawn'], paths: readonly string[]): Promise<boolean> {
  const probe = 'for path do test -x "$path" || exit 1; done';
  return execute('/bin/sh', ['-c', probe, 'sh', ...paths], { ...ids, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
