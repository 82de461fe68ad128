import { createHash } from 'node:crypto';
import { dayText } from '@consortium/database/rows';
import { noticeSentence } from '@consortium/domain';
import type { Claimed } from './claim.ts';

export type Sender = Readonly<{
  /** `平台 <desk@example.cn>` or the address alone. */
  from: string;
  /** Where the product is found; null where the office did not say. */
  publicUrl: string | null;
}>;

const domainOf = (from: string): string => /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';

/**
 * 邮件摘要: one mail for one person. The same notifications make the same Message-ID, so a mail that was sent by a
 * mailer killed before it could say so is recognised when it comes again. No names of persons and no reasons: what
 * needs protection is read after signing in.
 */
export function digestOf({ email, notifications }: Claimed, { from, publicUrl }: Sender) {
  const ids = notifications.map(({ id }) => id).sort();
  const hash = createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 40);
  const tasks = notifications.filter(({ next }) => next.length > 0).length;
  const lines = notifications.map(
    ({ dueOn, ...notice }) => `· ${noticeSentence({ ...notice, dueOn: dayText(dueOn) }, 'zh-CN')}`,
  );
  const count = notifications.length;
  const where = publicUrl ? `${publicUrl}/notifications` : null;
  return {
    from,
    to: email,
    messageId: `<notification.${hash}@${domainOf(from)}>`,
    subject: `【创新联合体管理平台】${count} 条通知${tasks > 0 ? `,其中 ${tasks} 项待办` : ''}`,
    text: [
      '您好:',
      '',
      ...lines,
      '',
      where ? `请登录平台办理:${where}` : '请登录平台办理。',
      `Consortium Desk: ${count} ${count === 1 ? 'notification' : 'notifications'}, ${tasks} to do. Please sign in${where ? `: ${where}` : '.'}`,
      '',
      '本邮件由系统自动发送,请勿回复。',
      '',
    ].join('\n'),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}
