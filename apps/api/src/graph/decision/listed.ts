import { Refused } from '@consortium/domain';
import type { Context, Transaction } from '../../context.ts';

const select = {
  id: true,
  number: true,
  name: true,
  status: true,
  leadUnit: { select: { legalName: true } },
} as const;

/** 名单: the applications of a batch in the order given, each once; another batch's or an unknown one is refused. */
export async function listedOf(
  tx: Transaction,
  { access }: Context,
  batchId: string,
  applicationIds: readonly string[],
) {
  if (!(await tx.batch.findUnique({ where: { id: batchId }, select: { id: true } })))
    throw new Refused('BATCH_UNKNOWN', { 'zh-CN': '批次不存在', en: 'There is no such batch' });
  const ids = [...new Set(applicationIds)];
  const rows = await tx.application.findMany({
    where: { AND: [{ id: { in: ids }, batchId }, access.where('read', 'Application')] },
    select,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (row) return row;
    throw new Refused(
      'NOT_OF_BATCH',
      { 'zh-CN': '名单中有不属于该批次的申报', en: 'The list names an application that is not of the batch' },
      { id },
    );
  });
}

/** Who acts on many locks them in one order, so that no two wait for each other. */
export const lockListed = (tx: Transaction, ids: readonly string[]) =>
  tx.$executeRaw`SELECT 1 FROM application WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
