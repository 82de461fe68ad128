import { useTranslate } from 'react-admin';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import type { Notification } from './queries.ts';

/** 待办、已办结 or 知悉: icon and word. */
export function TaskMark({ of: { isTask, isOpen } }: Readonly<{ of: Notification }>) {
  const translate = useTranslate();
  if (isOpen) return <ToneMark tone="look">{translate('desk.notification.toDo')}</ToneMark>;
  if (isTask) return <ToneMark tone="holds">{translate('desk.notification.done')}</ToneMark>;
  return <ToneMark tone="rest">{translate('desk.notification.forInformation')}</ToneMark>;
}
