import { actionsFrom, type Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 联合体状态. */
export const consortiumStatus = vocabulary('ConsortiumStatus', {
  ESTABLISHED: { 'zh-CN': '已批复', en: 'Established' },
  OPERATING: { 'zh-CN': '运行中', en: 'Operating' },
  RECTIFYING: { 'zh-CN': '整改中', en: 'Under rectification' },
  SUSPENDED: { 'zh-CN': '暂停', en: 'Suspended' },
  REVOKED: { 'zh-CN': '已撤销', en: 'Revoked' },
  DISSOLVED: { 'zh-CN': '已解散', en: 'Dissolved' },
});
export type ConsortiumStatus = TermOf<typeof consortiumStatus>;

/** What leaves the state as it is, and what has ended alone. */
const staysInForce = {
  ESTABLISHED: 'ESTABLISHED',
  OPERATING: 'OPERATING',
  RECTIFYING: 'RECTIFYING',
  SUSPENDED: 'SUSPENDED',
} as const satisfies Partial<Record<ConsortiumStatus, ConsortiumStatus>>;
/** What leaves the state as it is: the books are kept, and settled, whatever the state. */
const stays = {
  ...staysInForce,
  REVOKED: 'REVOKED',
  DISSOLVED: 'DISSOLVED',
} as const satisfies Record<ConsortiumStatus, ConsortiumStatus>;

/** 联合体环节: programme §2. Every step takes effect on a day that the person names. */
export const consortiumLifecycle = {
  update: {
    moves: stays,
    label: { 'zh-CN': '修改', en: 'Edit' },
  },
  /** What a change request asks for and, once it is agreed, does: not to one that has ended. */
  change: {
    moves: staysInForce,
    label: { 'zh-CN': '变更', en: 'Change' },
  },
  startOperating: {
    moves: { ESTABLISHED: 'OPERATING' },
    label: { 'zh-CN': '开始运行', en: 'Start operating' },
    confirm: true,
  },
  requireRectification: {
    moves: { OPERATING: 'RECTIFYING' },
    label: { 'zh-CN': '责令整改', en: 'Require rectification' },
    asksReason: true,
    confirm: true,
  },
  completeRectification: {
    moves: { RECTIFYING: 'OPERATING' },
    label: { 'zh-CN': '整改通过', en: 'Rectification done' },
    confirm: true,
  },
  suspend: {
    moves: { OPERATING: 'SUSPENDED', RECTIFYING: 'SUSPENDED' },
    label: { 'zh-CN': '暂停', en: 'Suspend' },
    asksReason: true,
    confirm: true,
  },
  resume: {
    moves: { SUSPENDED: 'OPERATING' },
    label: { 'zh-CN': '恢复运行', en: 'Resume' },
    confirm: true,
  },
  revoke: {
    moves: { ESTABLISHED: 'REVOKED', OPERATING: 'REVOKED', RECTIFYING: 'REVOKED', SUSPENDED: 'REVOKED' },
    label: { 'zh-CN': '撤销', en: 'Revoke' },
    asksReason: true,
    confirm: true,
  },
  dissolve: {
    moves: { ESTABLISHED: 'DISSOLVED', OPERATING: 'DISSOLVED', SUSPENDED: 'DISSOLVED' },
    label: { 'zh-CN': '解散', en: 'Dissolve' },
    asksReason: true,
    confirm: true,
  },
  keepMeetings: { moves: stays, label: { 'zh-CN': '登记会议', en: 'Record a meeting' } },
  removeMeeting: {
    moves: stays,
    label: { 'zh-CN': '撤销会议登记', en: 'Take a meeting back' },
    asksReason: true,
    confirm: true,
  },
  keepLedger: { moves: stays, label: { 'zh-CN': '登账', en: 'Keep the ledger' } },
  reverseFundEntry: {
    moves: stays,
    label: { 'zh-CN': '冲销', en: 'Reverse a voucher' },
    asksReason: true,
    confirm: true,
  },
  /** 一(五): not to one that has ended. */
  declareFunds: {
    moves: staysInForce,
    label: { 'zh-CN': '修订经费管理声明', en: 'Revise the fund declaration' },
    asksReason: true,
  },
  closeFundYear: { moves: stays, label: { 'zh-CN': '结账', en: 'Close a year' }, confirm: true },
  reopenFundYear: {
    moves: stays,
    label: { 'zh-CN': '重新开账', en: 'Open a year again' },
    asksReason: true,
    confirm: true,
  },
} as const satisfies Lifecycle<ConsortiumStatus>;
export type ConsortiumAction = keyof typeof consortiumLifecycle;
export const consortiumActionsFrom = (status: ConsortiumStatus): ConsortiumAction[] =>
  actionsFrom(consortiumLifecycle, status);

/** In force for 一(二)5 [D: revoked and dissolved ones do not count]. */
export const consortiaInForce = [
  'ESTABLISHED',
  'OPERATING',
  'RECTIFYING',
  'SUSPENDED',
] as const satisfies readonly ConsortiumStatus[];
export const endedConsortia = ['REVOKED', 'DISSOLVED'] as const satisfies readonly ConsortiumStatus[];
