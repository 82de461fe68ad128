import { jobKind, jobLifecycle, jobsUnderWay, nextState } from '@consortium/domain';
import type { Context, Transaction } from '../context.ts';
import { cancelled } from '../jobs/outcome.ts';
import { audit } from '../move.ts';

type Import = Readonly<{ id: string; fileName: string }>;

/** 排队: the job that writes an import. */
export async function queueImport(context: Context, tx: Transaction, { id, fileName }: Import) {
  const { viewer, locale } = context;
  const kind = 'DATA_IMPORT';
  const title = `${jobKind.labels[kind][locale]} ${fileName}`;
  const job = await tx.job.create({
    data: { kind, importId: id, title, locale, requestedById: viewer?.id as string },
    select: { id: true },
  });
  await audit(tx, context, { action: 'create', subject: 'Job', recordId: job.id, recordName: title });
}

/** 出队: its job, queued or under way, is nobody's any more. */
export async function dequeueImport(context: Context, tx: Transaction, { id }: Import, now: Date) {
  const underWay = await tx.job.findMany({
    where: { importId: id, status: { in: jobsUnderWay } },
    select: { id: true, title: true, status: true },
  });
  for (const { id: jobId, title, status } of underWay) {
    const toStatus = nextState(jobLifecycle, 'cancel', status);
    const data = { ...cancelled(now), status: toStatus, version: { increment: 1 } };
    await tx.job.update({ where: { id: jobId }, data, select: { id: true } });
    await audit(tx, context, {
      ...{ action: 'cancel', subject: 'Job', recordId: jobId, recordName: title },
      ...{ fromStatus: status, toStatus },
    });
  }
}
