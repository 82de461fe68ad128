import type { PrismaClient } from '@consortium/database/client';
import type { FastifyInstance } from 'fastify';
import type { BlobStore } from '../files/blob-store.ts';

type Check = { name: string; ok: boolean; detail?: string };

async function check(name: string, work: () => Promise<string | boolean>): Promise<Check> {
  try {
    const result = await work();
    return typeof result === 'string' ? { name, ok: false, detail: result } : { name, ok: result };
  } catch {
    return { name, ok: false, detail: 'unreachable' };
  }
}

/** 存活与就绪: alive says that the process answers; ready also asks the database, its migrations, version and locale, and the files. */
export function healthRoutes(
  app: FastifyInstance,
  database: PrismaClient,
  { reach }: Pick<BlobStore, 'reach'>,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = [
      await check('database', async () => {
        const [row] = await database.$queryRaw<
          { version: number }[]
        >`SELECT current_setting('server_version_num')::int AS version`;
        return (row?.version ?? 0) >= 150_000 || 'PostgreSQL 15 or newer is needed';
      }),
      await check('migrations', async () => {
        const [row] = await database.$queryRaw<
          { open: number }[]
        >`SELECT count(*)::int AS open FROM _prisma_migrations WHERE finished_at IS NULL`;
        return row?.open === 0 || 'a migration did not finish';
      }),
      await check('locale', async () => {
        const [row] = await database.$queryRaw<
          { ok: boolean }[]
        >`SELECT lower('Ä') = 'ä' AND '螺' ~ '[[:alpha:]]' AS ok`;
        return row?.ok === true || 'the database’s locale does not know Chinese letters; use C.UTF-8';
      }),
      await check('files', async () => {
        await reach();
        return true;
      }),
    ];
    const ready = checks.every(({ ok }) => ok);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
}
