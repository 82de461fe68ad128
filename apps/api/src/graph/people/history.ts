import type { Context } from '../../context.ts';
import { together } from '../../together.ts';
import { delegateOf, type NodeType } from '../kernel/node.ts';
import { AuditEntry } from './audit.ts';

const MOST_ENTRIES = 100;

/** Who reviews, and when: the office's own business. */
const confidential = ['assignExpert', 'recordSiteVisit'];

/** The entries of each record of which the viewer may read the history: a constant number of statements a page. */
const historiesOf = (subject: NodeType, action: 'read' | 'readHistory') =>
  together(async (context: Context, ids) => {
    const where = { AND: [{ id: { in: ids } }, context.access.where(action, subject)] };
    const readable = await delegateOf(context, subject).findMany({ where, select: { id: true } });
    const rows = await context.database.auditEntry.findMany({
      where: {
        subject,
        recordId: { in: readable.map(({ id }) => id) },
        ...(context.access.mayEver('read', 'Review') ? {} : { action: { notIn: confidential } }),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    const byRecord = Map.groupBy(rows, ({ recordId }) => recordId);
    return new Map([...byRecord].map(([id, entries]) => [id, entries.slice(0, MOST_ENTRIES)]));
  });

/** 办理记录 of a record, as a field: `t.field(historyOf('Batch'))`. */
export function historyOf(subject: NodeType, action: 'read' | 'readHistory' = 'readHistory') {
  const histories = historiesOf(subject, action);
  return {
    type: [AuditEntry] as [typeof AuditEntry],
    description:
      '办理记录,最近的在前,最多 100 条;无权查看时为空。 Who did what, when, from where; newest first; empty where the viewer may not see it.',
    complexity: 20,
    select: { id: true } as const,
    resolve: async ({ id }: { id: string }, _args: object, context: Context) =>
      (await histories(context, id)) ?? [],
  };
}
