import { blockingFor, RulesViolated } from '@consortium/domain';
import { type Examination, examineStored } from '../../examination/examine.ts';
import { freeze } from '../../examination/freeze.ts';
import type { Door } from '../application/act.ts';
import { lockClashes } from '../application/window.ts';

/** What stops an approval, and of which application. */
function refuseBlocked({ record }: Door, { findings }: Examination): void {
  const stops = blockingFor('APPROVAL', findings, record);
  if (stops.length > 0) throw new RulesViolated(stops, { number: record.number });
}

/** 会议同意: examined anew, so that an integrity record in force now, or a clash that came since, stops it. */
export async function examineForMeeting(door: Door): Promise<void> {
  const { tx, record, now } = door;
  await lockClashes(tx, record);
  refuseBlocked(door, (await examineStored(tx, [record.id], now)).get(record.id) as Examination);
}

/** 批复: the same once more, frozen as it was on that day. */
export async function approve(door: Door): Promise<object> {
  const { tx, record, now } = door;
  await lockClashes(tx, record);
  refuseBlocked(door, await freeze(tx, record, 'APPROVAL', now));
  return { concludedAt: now };
}
