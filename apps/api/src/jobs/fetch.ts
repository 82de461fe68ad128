import type { PrismaClient } from '@consortium/database/client';
import { Refused } from '@consortium/domain';
import { BEATS_A_LEASE, LEASE_SECONDS } from './claim.ts';

/** 成果在手: the result of a job while one download of it runs. */
export type ResultInHand = Readonly<{ id: string; holder: string }>;

export const beingFetched = () =>
  new Refused('JOB_BEING_FETCHED', {
    'zh-CN': '文件正在下载;如果中断,稍后可重新下载',
    en: 'The file is being downloaded; should that break off, it can be fetched again in a moment',
  });

/** 取走: of several at once one has it; another may as soon as that one breaks off, or has been silent for too long. */
export async function takeResult(client: PrismaClient, id: string): Promise<ResultInHand> {
  const [taken] = await client.$queryRaw<ResultInHand[]>`
    UPDATE job SET holder = gen_random_uuid(),
      leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}::float8)
    WHERE id = ${id}::uuid AND status = 'DONE' AND (leased_until IS NULL OR leased_until < clock_timestamp())
    RETURNING id, holder`;
  if (!taken) throw beingFetched();
  return taken;
}

/** 放回: as if nobody had begun to fetch it. */
export const putBack = (client: PrismaClient, { id, holder }: ResultInHand) =>
  client.$executeRaw`
    UPDATE job SET holder = NULL, leased_until = NULL WHERE id = ${id}::uuid AND holder = ${holder}::uuid`;

type Watch = Readonly<{ lost: (error: Error) => void; failed: (error: unknown) => void }>;

/**
 * Says again and again that it is still being fetched, however slowly; `lost` is told once it is another's, `failed` where
 * nobody could be told, which alone does not make it another's. Gives how to stop.
 */
export function keepInHand(
  client: PrismaClient,
  { id, holder }: ResultInHand,
  { lost, failed }: Watch,
): () => void {
  const beat = async () => {
    const count = await client.$executeRaw`
      UPDATE job SET leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}::float8)
      WHERE id = ${id}::uuid AND holder = ${holder}::uuid`;
    if (count === 0) lost(beingFetched());
  };
  const beats = setInterval(() => void beat().catch(failed), (LEASE_SECONDS * 1_000) / BEATS_A_LEASE);
  return () => clearInterval(beats);
}
