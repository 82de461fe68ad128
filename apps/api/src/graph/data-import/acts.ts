import { type ImportKind, type ImportStatus, importLifecycle } from '@consortium/domain';
import type { Context, Transaction } from '../../context.ts';
import { undoImport, writeImport } from '../../data-import/write.ts';
import type { Versioned } from '../../move.ts';
import { actsOn, type DoorOf } from '../kernel/acts.ts';
import { DataImport } from './data-import.ts';

type Loaded = Versioned & Readonly<{ kind: ImportKind; fileName: string; status: ImportStatus }>;

async function load(tx: Transaction, id: string, visible: object): Promise<Loaded | null> {
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
/** A thousand rows, each with its checks and its entry in the log. */
const LONG = { timeout: 180_000 };

actField('applyImport', {
  action: 'apply',
  description:
    '确认导入:预检无误的行一次写入;有误的行须改正,或以 onlyGood 只导入无误的行。 Writes what was judged good, all of it or, with refused rows left out, nothing else.',
  args: (arg) => ({
    onlyGood: arg.boolean({ defaultValue: false }),
    confirmed: arg.boolean({ description: '存疑的数据已核对。 What looked doubtful has been checked.' }),
  }),
  ...LONG,
  prepare: ({ onlyGood, confirmed }, context: Context) => {
    const how = { onlyGood: onlyGood === true, confirmed: confirmed === true };
    return {
      input: how,
      change: async ({ tx, record, now }: Door) => {
        await writeImport(context, tx, record, how);
        return { appliedAt: now };
      },
    };
  },
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
  ...LONG,
  prepare: ({ reason }, context: Context) => ({
    change: async ({ tx, record, now }: Door) => {
      await undoImport(context, tx, record, String(reason ?? ''));
      return { undoneAt: now };
    },
  }),
});
