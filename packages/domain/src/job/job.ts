import { both, type Label } from '../kernel/label.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 后台任务类别: long work whose result is one file, or what it wrote. */
export const jobKind = vocabulary('JobKind', {
  BATCH_DOSSIER: { 'zh-CN': '批次档案', en: 'Dossier of a batch' },
  DATA_ARCHIVE: { 'zh-CN': '数据归档', en: 'Archive of all data' },
  DATA_IMPORT: { 'zh-CN': '数据导入', en: 'Import of data' },
});
export type JobKind = TermOf<typeof jobKind>;

/** 后台任务状态: a file that is made waits to be fetched, once; what is written is there. */
export const jobStatus = vocabulary('JobStatus', {
  QUEUED: { 'zh-CN': '排队中', en: 'Queued' },
  RUNNING: { 'zh-CN': '进行中', en: 'Running' },
  DONE: { 'zh-CN': '已完成,待下载', en: 'Ready to download' },
  FETCHED: { 'zh-CN': '已下载', en: 'Downloaded' },
  COMPLETED: { 'zh-CN': '已完成', en: 'Completed' },
  FAILED: { 'zh-CN': '失败', en: 'Failed' },
  CANCELLED: { 'zh-CN': '已取消', en: 'Cancelled' },
  EXPIRED: { 'zh-CN': '逾期未下载,已清除', en: 'Expired' },
});
export type JobStatus = TermOf<typeof jobStatus>;

/** `finish`, `complete`, `fail` and `expire` are nobody's to ask for: the work itself leads there. */
export const jobLifecycle = {
  cancel: {
    moves: { QUEUED: 'CANCELLED', RUNNING: 'CANCELLED' },
    label: { 'zh-CN': '取消任务', en: 'Cancel' },
  },
  retry: {
    moves: { FAILED: 'QUEUED', CANCELLED: 'QUEUED', FETCHED: 'QUEUED', EXPIRED: 'QUEUED' },
    label: { 'zh-CN': '重新生成', en: 'Make again' },
  },
  finish: { moves: { RUNNING: 'DONE' }, label: { 'zh-CN': '已完成,可下载', en: 'Ready to download' } },
  complete: { moves: { RUNNING: 'COMPLETED' }, label: { 'zh-CN': '已完成', en: 'Completed' } },
  fail: { moves: { RUNNING: 'FAILED' }, label: { 'zh-CN': '失败', en: 'Failed' } },
  fetch: { moves: { DONE: 'FETCHED' }, label: { 'zh-CN': '下载', en: 'Downloaded' } },
  expire: { moves: { DONE: 'EXPIRED' }, label: { 'zh-CN': '逾期清除', en: 'Expired' } },
} as const satisfies Lifecycle<JobStatus>;

/** 进行中: what may still be cancelled waits for a worker or is in one's hands. */
export const jobsUnderWay = Object.keys(jobLifecycle.cancel.moves) as JobStatus[];

const pauses = [10, 60] as const;
/** 最多尝试次数: what was interrupted or broke is begun again, so many times in all. */
export const MOST_ATTEMPTS = pauses.length + 1;
/** 再试间隔 after so many attempts, in seconds; null where there is no other attempt. */
export const pauseAfter = (attempts: number): number | null => pauses[attempts - 1] ?? null;
/** 保留时限: what nobody fetches for so long is removed. */
export const KEPT_HOURS = 72;

export const jobLabels = {
  kind: both('类别', 'Kind'),
  title: both('内容', 'Content'),
  status: both('状态', 'Status'),
  done: both('已完成', 'Done'),
  total: both('总数', 'Of'),
  current: both('正在处理', 'Now at'),
  attempts: both('尝试次数', 'Attempts'),
  problem: both('问题', 'Problem'),
  requestedAt: both('提出时间', 'Requested'),
  startedAt: both('开始时间', 'Started'),
  endedAt: both('结束时间', 'Ended'),
  expiresAt: both('保留至', 'Kept until'),
  fileName: both('文件', 'File'),
  size: both('大小(字节)', 'Size (bytes)'),
  sha256: both('校验值 SHA-256', 'SHA-256'),
} as const satisfies Readonly<Record<string, Label>>;
