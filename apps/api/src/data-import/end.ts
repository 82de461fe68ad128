import type { Prisma } from '@consortium/database/client';
import { importLifecycle, nextState } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { audit } from '../move.ts';

/** 写入的结局: it stands, or nothing was written and it can be confirmed again or given up. */
export async function endWriting(
  tx: Transaction,
  who: Pick<Context, 'viewer' | 'origin'>,
  id: string,
  action: 'finish' | 'cancel' | 'fail',
  data: Prisma.DataImportUncheckedUpdateInput,
): Promise<void> {
  const from = 'WRITING';
  const status = nextState(importLifecycle, action, from);
  const { fileName } = await tx.dataImport.update({
    where: { id, status: from },
    data: { ...data, status, version: { increment: 1 } },
    select: { fileName: true },
  });
  await audit(tx, who, {
    ...{ action, subject: 'DataImport', recordId: id, recordName: fileName },
    ...{ fromStatus: from, toStatus: status },
  });
}
