import { runTransaction } from '@consortium/database';
import { NotFound } from '@consortium/domain';
import { Forbidden } from '../access.ts';
import type { Kind } from '../jobs/kind.ts';
import { databaseNow, nobody } from '../move.ts';
import { mayImport } from './check.ts';
import { endWriting } from './end.ts';
import { writeImport } from './write.ts';

/** Milliseconds for a thousand rows, each with its checks and its entry in the log. */
const LONG = 600_000;

/**
 * 导入 as a job: its rows, the end of the job and that of the import are one transaction, so however often it is begun
 * all of it is written once or nothing is. Neither row is locked before the end: who cancels does not wait.
 */
export const importJob: Kind = {
  async make({ context, job, step, complete }) {
    const { access, database } = context;
    const record = await database.dataImport.findFirst({
      where: { id: job.importId ?? '', status: 'WRITING' },
    });
    if (!record) throw new NotFound();
    mayImport(context, record.kind);
    if (!access.may('apply', 'DataImport', record)) throw new Forbidden({ action: 'apply' });
    const write = async (tx: Parameters<typeof complete>[0]) => {
      const count = await writeImport(context, tx, record, step);
      await complete(tx, count);
      await endWriting(tx, nobody, record.id, 'finish', { appliedAt: await databaseNow(tx) });
    };
    await runTransaction(database, write, { timeout: LONG });
  },
  // There is no file.
  mayHave: async () => false,
};
