import {
  downloadSettingInput,
  downloadSettingLabels,
  parseInput,
  scanLabels,
  scanState,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Transaction } from '../../context.ts';
import { actsOn } from '../kernel/acts.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { State } from './scan.ts';

export const DownloadSetting = builder.prismaNode('DownloadSetting', {
  select: { id: true },
  id: { field: 'id' },
  description: '下载设置: whether files of others may be downloaded while nobody knows them to be clean.',
  fields: (t) => ({
    version: t.exposeInt('version'),
    // `state` is what a refused transition tells of.
    scanState: t.expose('state', { type: State, ...label(scanLabels, 'scanState') }),
    isAllowed: t.exposeBoolean('isAllowed', label(downloadSettingLabels, 'isAllowed')),
    openActions: t.stringList({
      select: { id: true },
      resolve: (setting, _args, { access }) =>
        ['update'].filter((action) => access.may(action, 'DownloadSetting', setting)),
    }),
  }),
});

const DownloadSettingFilter = builder.inputType('DownloadSettingFilter', {
  fields: (t) => ({ scanState: t.field({ type: [State] }) }),
});
listField({
  type: DownloadSetting as never,
  name: 'DownloadSetting',
  field: 'downloadSettings',
  description: '下载设置。 Whether files of others may be downloaded while nobody knows them to be clean.',
  filter: DownloadSettingFilter,
  toWhere: ({ scanState: of }) => (of?.length ? { state: { in: of } } : {}),
  orders: orderings({ SCAN_STATE: by('state') }, { first: 'SCAN_STATE' }),
});

const SettingData = inputOf('DownloadSetting', downloadSettingInput, downloadSettingLabels);
const loadSetting = async (tx: Transaction, id: string, visible: object) => {
  await tx.$executeRaw`SELECT 1 FROM download_setting WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.downloadSetting.findFirst({ where: { AND: [{ id }, visible] } });
};
const { actField } = actsOn<NonNullable<Awaited<ReturnType<typeof loadSetting>>>>({
  type: DownloadSetting as never,
  subject: 'DownloadSetting',
  load: loadSetting,
  nameOf: ({ state }) => scanState.labels[state]['zh-CN'],
  snapshot: (tx, id) => tx.downloadSetting.findUnique({ where: { id }, select: { isAllowed: true } }),
});

actField('updateDownloadSetting', {
  action: 'update',
  description:
    '设置未扫描(或扫描失败)的文件可否由上传单位以外的人下载。 Whether files of others in this state may be downloaded from now on.',
  args: (arg) => ({ downloadSetting: arg({ type: SettingData, required: true }) }),
  withSnapshot: true,
  prepare: ({ downloadSetting }) => {
    const input = parseInput(downloadSettingInput, downloadSetting);
    return { input, change: async () => input };
  },
});
