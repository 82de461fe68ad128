import { actLabel } from '../access/audit-entry.ts';
import { both, type Label, type Locale } from '../kernel/label.ts';
import { lifecycles } from '../lifecycles.ts';
import { inChinese } from '../values/calendar-day.ts';

/** 通知对象: the kinds of records that notifications tell of. */
export type ToldSubject = keyof typeof lifecycles;
export const isToldSubject = (subject: string): subject is ToldSubject => subject in lifecycles;

const nameOf = (subject: string, action: string): Label => actLabel(subject, action) ?? both(action, action);

export type Notice = Readonly<{
  subject: string;
  action: string;
  recordName: string;
  /** The acts of which one is expected from the person; none where it is for information. */
  next: readonly string[];
  /** YYYY-MM-DD. */
  dueOn: string | null;
}>;

/** 通知内容: the record, what was done with it, and what is now to do by when; composed, never stored. */
export function noticeSentence({ subject, action, recordName, next, dueOn }: Notice, locale: Locale): string {
  const done = nameOf(subject, action)[locale];
  const toDo = next.map((each) => nameOf(subject, each)[locale]);
  if (locale === 'zh-CN') {
    const due = dueOn ? `(${inChinese(dueOn)}前)` : '';
    return `${recordName}:${done}${toDo.length > 0 ? `;待办:${toDo.join('或')}${due}` : ''}`;
  }
  const due = dueOn ? ` (by ${dueOn})` : '';
  return `${recordName}: ${done}${toDo.length > 0 ? `; to do: ${toDo.join(' or ')}${due}` : ''}`;
}

export const notificationLabels = {
  subject: both('对象', 'Subject'),
  action: both('事项', 'Act'),
  sentence: both('内容', 'What happened'),
  recordName: both('名称', 'Record'),
  reason: both('理由', 'Reason'),
  isTask: both('待办', 'Task'),
  isOpen: both('尚未办理', 'Still to do'),
  dueOn: both('期限', 'Due on'),
  createdAt: both('时间', 'At'),
  readAt: both('阅读时间', 'Read at'),
  doneAt: both('办结时间', 'Done at'),
} satisfies Record<string, Label>;
