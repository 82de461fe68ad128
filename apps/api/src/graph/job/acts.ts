import { Prisma } from '@consortium/database/client';
import {
  type JobKind,
  type JobStatus,
  jobKind,
  jobLifecycle,
  jobsUnderWay,
  NotFound,
  Refused,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import type { Context, Transaction } from '../../context.ts';
import { endWriting } from '../../data-import/end.ts';
import { beingFetched, type ResultInHand } from '../../jobs/fetch.ts';
import { cancelled } from '../../jobs/outcome.ts';
import type { Versioned } from '../../move.ts';
import { Batch } from '../batch/batch.ts';
import { actsOn, createField, type DoorOf } from '../kernel/acts.ts';
import { Job } from './job.ts';

type Loaded = Versioned &
  Readonly<{
    kind: JobKind;
    title: string;
    status: JobStatus;
    requestedById: string;
    batchId: string | null;
    holder: string | null;
    importId: string | null;
  }>;
type Door = DoorOf<Loaded>;

async function load(tx: Transaction, id: string, visible: object): Promise<Loaded | null> {
  await tx.$executeRaw`SELECT 1 FROM job WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.job.findFirst({ where: { AND: [{ id }, visible] } });
}

const { act, actField } = actsOn<Loaded>({
  type: Job as never,
  subject: 'Job',
  lifecycle: jobLifecycle,
  load,
  nameOf: ({ title }) => title,
});

type Asked = Readonly<{ requestedById: string; kind: JobKind; batchId: string | null }>;

/** 进行中: the same work for the same person is under way; they wait for that. */
async function refuseTwice(tx: Transaction, { requestedById, kind, batchId }: Asked): Promise<void> {
  const lock = `${requestedById}:${kind}:${batchId ?? ''}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 23))`;
  const underWay = await tx.job.findFirst({
    where: { requestedById, kind, batchId, status: { in: jobsUnderWay } },
    select: { id: true },
  });
  if (underWay)
    throw new Refused('JOB_UNDER_WAY', {
      'zh-CN': '同样的任务正在进行,请在“后台任务”中查看',
      en: 'The same work is under way: see “Jobs”',
    });
}

const queued = async (tx: Transaction, asked: Asked & Readonly<{ title: string; locale: string }>) => {
  await refuseTwice(tx, asked);
  const { id } = await tx.job.create({ data: asked, select: { id: true } });
  return { id, name: asked.title };
};
const requester = ({ viewer }: Context) => viewer?.id as string;
/** A worker of this process looks at once. */
const after = ({ services }: Context) => void services.jobBell.emit('ring');

createField('exportBatchDossier', {
  type: Job as never,
  subject: 'Job',
  after,
  description:
    '导出批次档案:按单位整理的申报表、材料、回执、形审意见等,打包为 ZIP,在后台生成。 Makes a ZIP of everything that the viewer may read of a batch’s applications, as a job.',
  args: (arg) => ({ batchId: arg.globalID({ required: true, for: Batch as never }) }),
  prepare: ({ batchId }, context) => {
    const { id } = batchId as { id: string };
    return {
      input: ['BATCH_DOSSIER', id],
      create: async (tx) => {
        const { access, locale } = context;
        const batch = await tx.batch.findFirst({ where: { AND: [{ id }, access.where('read', 'Batch')] } });
        if (!batch) throw new NotFound();
        if (!access.may('exportDossier', 'Batch', batch)) throw new Forbidden({ action: 'exportDossier' });
        const title = `${jobKind.labels.BATCH_DOSSIER[locale]} ${batch.title}`;
        const asked = { kind: 'BATCH_DOSSIER', batchId: id, title, locale } as const;
        return queued(tx, { ...asked, requestedById: requester(context) });
      },
    };
  },
});

createField('exportDataArchive', {
  type: Job as never,
  subject: 'Job',
  after,
  description:
    '导出数据归档:全部业务数据(JSON)和文件,用于迁移到另一套系统,在后台生成。 Makes the archive of all records and files, to move to another installation, as a job.',
  args: () => ({}),
  prepare: (_given, context) => ({
    input: ['DATA_ARCHIVE'],
    create: async (tx) => {
      if (!context.access.mayEver('export', 'Archive')) throw new Forbidden({ action: 'export' });
      const { locale } = context;
      const title = jobKind.labels.DATA_ARCHIVE[locale];
      const asked = { kind: 'DATA_ARCHIVE', batchId: null, title, locale } as const;
      return queued(tx, { ...asked, requestedById: requester(context) });
    },
  }),
});

actField('cancelJob', {
  action: 'cancel',
  description: '取消后台任务;进行中的在下一步停止。 Cancels a job; one under way stops at its next step.',
  prepare: (_given, context) => ({
    change: async ({ tx, record: { importId }, now }: Door) => {
      if (importId) await endWriting(tx, context, importId, 'cancel', {});
      return cancelled(now);
    },
  }),
});

actField('retryJob', {
  action: 'retry',
  after,
  description: '重新生成:按当前数据和权限从头再做。 Makes it again, of what there is now.',
  prepare: () => ({
    change: async ({ tx, record, now }: Door) => {
      await refuseTwice(tx, record);
      const anew = { attempts: 0, done: 0, total: 0, dueAt: now, startedAt: null, endedAt: null };
      return { ...anew, problem: Prisma.DbNull, fileName: null, size: null, recordIds: [] };
    },
  }),
});

/** 已下载: the file is gone with the last byte of it, for who had it in hand. */
export const fetchJob = (context: Context, { id, holder }: ResultInHand): Promise<string> =>
  act(context, {
    action: 'fetch',
    id,
    change: async ({ record }) => {
      if (record.holder !== holder) throw beingFetched();
      return { sha256: null, expiresAt: null, holder: null, leasedUntil: null };
    },
  });
