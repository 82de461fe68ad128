import { both, type Label } from '../kernel/label.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 模板状态: of each kind one version at most is in use; without one the built-in layout is. */
export const documentTemplateStatus = vocabulary('DocumentTemplateStatus', {
  DRAFT: { 'zh-CN': '未启用', en: 'Not in use yet' },
  ACTIVE: { 'zh-CN': '使用中', en: 'In use' },
  RETIRED: { 'zh-CN': '已停用', en: 'No longer in use' },
});
export type DocumentTemplateStatus = TermOf<typeof documentTemplateStatus>;

export const documentTemplateLifecycle = {
  activate: {
    moves: { DRAFT: 'ACTIVE', RETIRED: 'ACTIVE' },
    label: { 'zh-CN': '启用', en: 'Put into use' },
    confirm: true,
  },
  retire: {
    moves: { ACTIVE: 'RETIRED' },
    label: { 'zh-CN': '停用,恢复内置版式', en: 'Return to the built-in layout' },
    confirm: true,
  },
} as const satisfies Lifecycle<DocumentTemplateStatus>;

export const documentTemplateLabels = {
  kind: both('文书', 'Paper'),
  edition: both('版次', 'Version'),
  status: both('状态', 'Status'),
  fileName: both('文件', 'File'),
  size: both('大小', 'Size'),
  problemCount: both('问题', 'Problems'),
  uploadedBy: both('上传人', 'Uploaded by'),
  createdAt: both('上传时间', 'Uploaded'),
  activatedBy: both('启用人', 'Put into use by'),
  activatedAt: both('启用时间', 'In use since'),
  retiredAt: both('停用时间', 'In use until'),
} as const satisfies Readonly<Record<string, Label>>;
