import { dayText } from '@consortium/database/rows';
import { closesBefore, Refused, startOfDay } from '@consortium/domain';
import type { LoadedApplication } from '../../application.ts';
import type { Transaction } from '../../context.ts';

const windowOf = ({ opensOn, closesOn, isClosingDayIncluded }: LoadedApplication['batch']) => ({
  opensOn: dayText(opensOn) as string,
  closesOn: dayText(closesOn) as string,
  isClosingDayIncluded,
});

/** 二(二)a: judged by the database's clock; the draft stays as it is. */
export function refuseOutsideWindow(batch: LoadedApplication['batch'], now: Date): void {
  const window = windowOf(batch);
  if (now < startOfDay(window.opensOn))
    throw new Refused(
      'BATCH_NOT_OPEN',
      { 'zh-CN': '批次尚未开始', en: 'The batch has not opened yet' },
      { opensOn: window.opensOn },
    );
  if (now >= closesBefore(window))
    throw new Refused(
      'DEADLINE_PASSED',
      {
        'zh-CN': `已过截止日期 ${window.closesOn},草稿已保留`,
        en: `The deadline ${window.closesOn} has passed; the draft is kept`,
      },
      { closesOn: window.closesOn, at: now.toISOString() },
    );
}

/** Who competes for the same quota or name waits here: sorted, so that no two wait for each other. */
export async function lockClashes(
  tx: Transaction,
  { batchId, leadUnitId, memberUnitIds, nameKey }: LoadedApplication,
): Promise<void> {
  const keys = [leadUnitId, ...memberUnitIds].map((unit) => `${batchId}:${unit}`);
  const names = [...new Set([...keys, `lead:${leadUnitId}`, `name:${nameKey}`])].sort();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(name, 3)) FROM unnest(${names}::text[]) WITH ORDINALITY AS t(name, place) ORDER BY place`;
}
