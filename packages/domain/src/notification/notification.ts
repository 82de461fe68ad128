import { applicationLifecycle } from '../application/application.lifecycle.ts';
import { changeRequestLifecycle } from '../consortium/change-request.ts';
import { consortiumLifecycle } from '../consortium/consortium.lifecycle.ts';
import { both, type Label, type Locale } from '../kernel/label.ts';
import type { Lifecycle, Step } from '../kernel/lifecycle.ts';
import { objectionLifecycle, publicNoticeLifecycle } from '../public-notice/public-notice.ts';
import { assignmentLifecycle } from '../review/review.ts';
import { inChinese } from '../values/calendar-day.ts';

/** 通知对象: the kinds of records that notifications tell of, each with the lifecycle that names its acts. */
export const toldLifecycles = {
  Application: applicationLifecycle,
  ChangeRequest: changeRequestLifecycle,
  Consortium: consortiumLifecycle,
  Objection: objectionLifecycle,
  PublicNotice: publicNoticeLifecycle,
  ReviewAssignment: assignmentLifecycle,
} as const satisfies Record<string, Lifecycle<never>>;
export type ToldSubject = keyof typeof toldLifecycles;
export const isToldSubject = (subject: string): subject is ToldSubject => subject in toldLifecycles;

const created = both('新建', 'Created');

/** Acts on one kind of record that make or concern another: their label is that of the lifecycle they are in. */
const lentActs: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  ReviewAssignment: { assignExpert: applicationLifecycle.assignExpert.label },
  Objection: { recordObjection: publicNoticeLifecycle.recordObjection.label },
};

/** The name of an act as its lifecycle spells it. */
export function actLabel(subject: string, action: string): Label {
  const lifecycle: Readonly<Record<string, Step<string>>> | undefined = isToldSubject(subject)
    ? toldLifecycles[subject]
    : undefined;
  if (lifecycle?.[action]) return lifecycle[action].label;
  return lentActs[subject]?.[action] ?? (action === 'create' ? created : both(action, action));
}

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
  const done = actLabel(subject, action)[locale];
  const toDo = next.map((each) => actLabel(subject, each)[locale]);
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
