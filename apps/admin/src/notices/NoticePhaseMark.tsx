import { type NoticePhase, noticePhase } from '@consortium/domain';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { daysBetween, today } from '../kernel/values/days.ts';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { toneOf } from '../kernel/values/tones.ts';

type Notice = RaRecord & { status: string; phase: NoticePhase; startsOn: string; endsOn: string };

/** 公示进度: the server's answer, with the days that are left; a draft has none yet. */
export function NoticePhaseMark({ withDays }: { withDays?: boolean }) {
  const translate = useTranslate();
  const nameOf = useTerm(noticePhase);
  const notice = useRecordContext<Notice>();
  if (!notice || notice.status === 'DRAFT') return <span>—</span>;
  const { phase, startsOn, endsOn } = notice;
  const days = daysBetween(today(), phase === 'UPCOMING' ? startsOn : endsOn);
  const say: Readonly<Record<NoticePhase, string>> = {
    UPCOMING: translate('desk.batch.startsIn', { days }),
    RUNNING:
      days === 0 ? translate('decision.notice.lastDay') : translate('decision.notice.endsIn', { days }),
    OVER: translate('decision.notice.ended', { days: -days }),
  };
  return (
    <ToneMark tone={toneOf('NoticePhase', phase)}>
      {nameOf(phase)}
      {withDays ? ` · ${say[phase]}` : ''}
    </ToneMark>
  );
}
