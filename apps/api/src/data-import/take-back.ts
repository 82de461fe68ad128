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

type Versioned = 'organisation' | 'expert' | 'district' | 'batch';
type Rows = Readonly<{
  findMany: (asked: object) => Promise<readonly Readonly<{ id: string; version: number }>[]>;
}>;
/** 现有版本 of the records of a model, by id. */
export const versionsIn =
  (model: Versioned) =>
  async (tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rows = await (tx[model] as unknown as Rows).findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, version: true },
    });
    return new Map(rows.map(({ id, version }) => [id, version]));
  };
