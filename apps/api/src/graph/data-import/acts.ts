import { Prisma } from '@consortium/database/client';
import { type ImportKind, type ImportStatus, importLifecycle, jobsUnderWay } from '@consortium/domain';
import type { Context, Transaction } from '../../context.ts';
import { dequeueImport, queueImport } from '../../data-import/queue.ts';
import { refuseUnconfirmed, undoImport } from '../../data-import/write.ts';
import type { Versioned } from '../../move.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { DataImport } from './data-import.ts';

type Loaded = Versioned & Readonly<{ kind: ImportKind; fileName: string; status: ImportStatus }>;

/** Its job first: who writes it holds that before this. */
async function load(tx: Transaction, id: string, visible: object): Promise<Loaded | null> {
  await tx.$executeRaw`SELECT 1 FROM job WHERE import_id = ${id}::uuid AND status::text = ANY(${jobsUnderWay}::text[]) FOR UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM data_import WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.dataImport.findFirst({ where: { AND: [{ id }, visible] } });
}

const { actField } = actsOn<Loaded>({
  type: DataImport as never,
  subject: 'DataImport',
  lifecycle: importLifecycle,
  load,
  nameOf: ({ fileName }) => fileName,
});
type Door = DoorOf<Loaded>;

actField('applyImport', {
  action: 'apply',
  description:
    '确认导入:预检无误的行在后台一次写入(进度见 job);有误的行须改正,或以 onlyGood 只导入无误的行。 Has what was judged good written in the background, all of it or nothing; with onlyGood the refused rows are left out.',
  args: (arg) => ({
    onlyGood: arg.boolean({ defaultValue: false }),
    confirmed: arg.boolean({ description: '存疑的数据已核对。 What looked doubtful has been checked.' }),
  }),
  after: ({ services }) => void services.jobBell.emit('ring'),
  prepare: ({ onlyGood, confirmed }, context: Context) => {
    const how = { onlyGood: onlyGood === true, confirmed: confirmed === true };
    return {
      input: how,
      change: async ({ tx, record }: Door) => {
        await refuseUnconfirmed(tx, record, how);
        await queueImport(context, tx, record);
        return { onlyGood: how.onlyGood, problem: Prisma.DbNull };
      },
    };
  },
});

actField('cancelImport', {
  action: 'cancel',
  description:
    '取消正在进行的导入,不写入任何一行;之后可以重新确认或放弃。 Cancels an import that is being written: no row of it is, and it can be confirmed again or given up.',
  prepare: (_given, context: Context) => ({
    change: async ({ tx, record, now }: Door) => {
      await dequeueImport(context, tx, record, now);
      return {};
    },
  }),
});

actField('discardImport', {
  action: 'discard',
  description: '放弃导入,已上传的内容随之删除。 Gives an import up; what was uploaded is deleted.',
  prepare: () => ({
    change: async ({ tx, record }: Door) => {
      await tx.importRow.deleteMany({ where: { importId: record.id } });
      return {};
    },
  }),
});

actField('undoImport', {
  action: 'undo',
  description:
    '撤销导入:各行恢复原状;有行已被修改或使用的,不能撤销。 Takes an import back as one; refused, naming the rows, once anybody touched one.',
  // A thousand rows, each with its checks and its entry in the log.
  timeout: 180_000,
  prepare: ({ reason }, context: Context) => ({
    change: async ({ tx, record, now }: Door) => {
      await undoImport(context, tx, record, String(reason ?? ''));
      return { undoneAt: now };
    },
  }),
});
