import { Box } from '@mui/material';
import { useFieldValue, useTranslate } from 'react-admin';
import { dayInSentence, daysBetween, dayText, instantText, today } from './days.ts';
import { useDeskLocale } from './language.ts';
import { ToneMark } from './ToneMark.tsx';
import type { Tone } from './tones.ts';

type FieldProps = { source: string; label?: string };

const useDayValue = (source: string) =>
  useFieldValue<Record<string, string | null>>({ source }) as string | null;

/** 日期: YYYY-MM-DD. */
export function DayField({ source }: FieldProps) {
  const value = useDayValue(source);
  return <span>{value ? dayText(value) : '—'}</span>;
}

/** 时刻: to the minute, in Asia/Shanghai. */
export function InstantField({ source }: FieldProps) {
  const value = useDayValue(source);
  return <span>{value ? instantText(value) : '—'}</span>;
}

const toneOfRest = (days: number): Tone => (days < 0 ? 'blocks' : days <= 3 ? 'look' : 'rest');

/** 期限: how many days are left, or by how many it is overdue. */
export function DueMark({ day }: { day: string | null | undefined }) {
  const translate = useTranslate();
  if (!day) return <span>—</span>;
  const days = daysBetween(today(), dayText(day));
  const words =
    days === 0
      ? translate('desk.header.lastDay')
      : translate(days > 0 ? 'desk.common.inDays' : 'desk.common.overdue', { days: Math.abs(days) });
  return (
    <ToneMark tone={toneOfRest(days)}>
      {dayText(day)} · {words}
    </ToneMark>
  );
}

/** 批次截止: the days that are left; once it is over that is a fact of the batch, nobody's delay. */
export function ClosingMark({ day }: { day: string }) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  return daysBetween(today(), day) >= 0 ? (
    <DueMark day={day} />
  ) : (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {translate('desk.common.batchClosed', { day: dayInSentence(day, locale) })}
    </Box>
  );
}

/** 已等候: how long ago something happened. */
export function AgeText({ since }: { since: string | null | undefined }) {
  const translate = useTranslate();
  if (!since) return <span>—</span>;
  const days = daysBetween(dayText(since), today());
  if (days <= 0) return <span>{translate('desk.common.today')}</span>;
  return (
    <span>
      {days === 1 ? translate('desk.common.yesterday') : translate('desk.common.daysAgo', { days })}
    </span>
  );
}
