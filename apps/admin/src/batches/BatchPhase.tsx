import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { daysBetween, today } from '../kernel/values/days.ts';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { toneOf } from '../kernel/values/tones.ts';

const names: Readonly<Record<string, string>> = { UPCOMING: 'upcoming', OPEN: 'open', CLOSED: 'closed' };

/** 批次进度: the server's answer, with the days to or since the dates that matter. */
export function BatchPhase({ withDays }: { withDays?: boolean }) {
  const translate = useTranslate();
  const batch = useRecordContext<RaRecord & { phase: string; opensOn: string; closesOn: string }>();
  if (!batch) return null;
  const say: Readonly<Record<string, () => string>> = {
    UPCOMING: () => translate('desk.batch.startsIn', { days: daysBetween(today(), batch.opensOn) }),
    OPEN: () => translate('desk.batch.endsIn', { days: daysBetween(today(), batch.closesOn) }),
    CLOSED: () => translate('desk.batch.ended', { days: daysBetween(batch.closesOn, today()) }),
  };
  return (
    <ToneMark tone={toneOf('BatchPhase', batch.phase)}>
      {translate(`desk.batch.${names[batch.phase] ?? 'closed'}`)}
      {withDays ? ` · ${say[batch.phase]?.() ?? ''}` : ''}
    </ToneMark>
  );
}
