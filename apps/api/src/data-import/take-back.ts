import type { Subject } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { audit } from '../move.ts';
import type { Made } from './door.ts';

/** 删除新建的记录: what an import made goes, and the log says so. */
export const removal =
  (subject: Subject, remove: (tx: Transaction, id: string) => Promise<unknown>) =>
  async (context: Context, tx: Transaction, { id, name, reason }: Made): Promise<void> => {
    await remove(tx, id);
    await audit(tx, context, { action: 'remove', subject, recordId: id, recordName: name, reason });
  };
