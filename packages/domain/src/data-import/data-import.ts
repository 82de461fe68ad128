import type { Subject } from '../access/abilities.ts';
import { both, type Label } from '../kernel/label.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 导入类别: what a workbook may bring in; each kind is one form and one door. */
export const importKind = vocabulary('ImportKind', {
  ORGANISATIONS: { 'zh-CN': '单位', en: 'Units' },
  EXPERTS: { 'zh-CN': '评审专家', en: 'Experts' },
  DIRECTIONS: { 'zh-CN': '重点方向', en: 'Priority directions' },
  INDICATORS: { 'zh-CN': '年度报告指标', en: 'Indicators' },
  LEDGER_ENTRIES: { 'zh-CN': '经费收支', en: 'Ledger entries' },
  DISTRICTS: { 'zh-CN': '推荐单位', en: 'District offices' },
});
export type ImportKind = TermOf<typeof importKind>;

type ImportGrounds = Readonly<{
  /** The list of the records, and their type on the wire. */
  list: string;
  type: string;
  /** By which right of whose records a row makes one, or changes one. */
  subject: Subject;
  make: string;
  change: string;
}>;
/** 导入所据: what a kind's records are, and who may import them: whoever may write one by itself. */
export const importGrounds = {
  ORGANISATIONS: {
    list: 'organisations',
    type: 'Organisation',
    subject: 'Organisation',
    make: 'create',
    change: 'update',
  },
  EXPERTS: { list: 'experts', type: 'Expert', subject: 'Expert', make: 'create', change: 'update' },
  DISTRICTS: { list: 'districts', type: 'District', subject: 'District', make: 'create', change: 'update' },
  // The list belongs to a batch that is there.
  DIRECTIONS: { list: 'batches', type: 'Batch', subject: 'Batch', make: 'update', change: 'update' },
  // An edition is never changed: what differs becomes the next one.
  INDICATORS: {
    list: 'indicatorSets',
    type: 'IndicatorSet',
    subject: 'IndicatorSet',
    make: 'create',
    change: 'create',
  },
  LEDGER_ENTRIES: {
    list: 'fundEntries',
    type: 'FundEntry',
    subject: 'Consortium',
    make: 'keepLedger',
    change: 'keepLedger',
  },
} as const satisfies Readonly<Record<ImportKind, ImportGrounds>>;

/** 导入状态: what was looked at is written once, in the background, and can be taken back while nobody has touched it. */
export const importStatus = vocabulary('ImportStatus', {
  CHECKED: { 'zh-CN': '已预检,待确认', en: 'Checked, not yet written' },
  WRITING: { 'zh-CN': '正在导入', en: 'Being written' },
  APPLIED: { 'zh-CN': '已导入', en: 'Imported' },
  UNDONE: { 'zh-CN': '已撤销', en: 'Undone' },
  DISCARDED: { 'zh-CN': '已放弃', en: 'Given up' },
});
export type ImportStatus = TermOf<typeof importStatus>;

/** `finish` and `fail` are nobody's to ask for: the job leads there, or back to where it can be confirmed again. */
export const importLifecycle = {
  apply: {
    moves: { CHECKED: 'WRITING' },
    label: { 'zh-CN': '确认导入', en: 'Import' },
    confirm: true,
  },
  cancel: {
    moves: { WRITING: 'CHECKED' },
    label: { 'zh-CN': '取消导入', en: 'Cancel the import' },
  },
  discard: { moves: { CHECKED: 'DISCARDED' }, label: { 'zh-CN': '放弃', en: 'Give up' }, confirm: true },
  undo: {
    moves: { APPLIED: 'UNDONE' },
    label: { 'zh-CN': '撤销导入', en: 'Undo the import' },
    asksReason: true,
    confirm: true,
  },
  finish: { moves: { WRITING: 'APPLIED' }, label: { 'zh-CN': '已导入', en: 'Imported' } },
  fail: { moves: { WRITING: 'CHECKED' }, label: { 'zh-CN': '导入未成', en: 'Not imported' } },
} as const satisfies Lifecycle<ImportStatus>;

/** 行判定: what importing does with a row. */
export const importVerdict = vocabulary('ImportVerdict', {
  CREATES: { 'zh-CN': '新增', en: 'New' },
  CHANGES: { 'zh-CN': '更新', en: 'Changes' },
  UNCHANGED: { 'zh-CN': '不变', en: 'Unchanged' },
  REFUSED: { 'zh-CN': '有误', en: 'Refused' },
});
export type ImportVerdict = TermOf<typeof importVerdict>;

/** 表格问题: what a file itself says wrong, before anybody asks whether the record may be written. */
export const importRemark = vocabulary('ImportRemark', {
  ROW_TWICE: {
    'zh-CN': '同一记录在表中出现多次,只能保留一行',
    en: 'The same record stands in several rows; keep one',
  },
  OWNER_MISSING: {
    'zh-CN': '主表中没有此代码的行',
    en: 'No row of the main sheet has this code',
  },
  FORMULA_EMPTY: {
    'zh-CN': '公式没有保存计算结果,请改填数值',
    en: 'A formula without a saved result; type the value',
  },
  CELL_ERROR: { 'zh-CN': '公式出错,请改填数值', en: 'The formula failed; type the value' },
  CELL_MERGED: {
    'zh-CN': '合并单元格,分不清属于哪一行,请取消合并后分别填写',
    en: 'Merged with other cells, so whose it is cannot be told; unmerge and fill in each',
  },
});
export type ImportRemark = TermOf<typeof importRemark>;

/** 一次导入的上限: all rows are judged and written in one transaction, which must not keep others waiting. */
export const MOST_IMPORT_ROWS = 1_000;

export const importLabels = {
  kind: both('导入类别', 'Kind'),
  fileName: both('文件', 'File'),
  status: both('状态', 'Status'),
  createdBy: both('导入人', 'By'),
  createdAt: both('上传时间', 'Uploaded'),
  appliedAt: both('导入时间', 'Imported'),
  undoneAt: both('撤销时间', 'Undone'),
  problem: both('问题', 'Problem'),
  rowCount: both('行数', 'Rows'),
  creates: importVerdict.labels.CREATES,
  changes: importVerdict.labels.CHANGES,
  unchanged: importVerdict.labels.UNCHANGED,
  refused: importVerdict.labels.REFUSED,
  doubtful: both('存疑', 'Doubtful'),
} as const satisfies Readonly<Record<string, Label>>;

/** 单元格问题: what stands against a row, where in the file, and what would mend it. */
export type ImportIssue = Readonly<{
  code: string;
  /** Sheet and cell, as 单位!C5; the row where no cell is to blame. */
  at: string;
  column: Label | null;
  label: Label;
  hint: Label | null;
}>;
