import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 期限类别: what falls due on a day. */
export const deadlineKind = vocabulary('DeadlineKind', {
  BATCH_CLOSES: { 'zh-CN': '批次截止', en: 'Batch closes' },
  CORRECTION_DUE: { 'zh-CN': '补正期限', en: 'Correction due' },
  REVIEW_DUE: { 'zh-CN': '评审截止', en: 'Review due' },
  NOTICE_ENDS: { 'zh-CN': '公示结束', en: 'Notice ends' },
  REPORT_DUE: { 'zh-CN': '年度报告报送', en: 'Annual report due' },
  RECTIFICATION_DUE: { 'zh-CN': '整改期限', en: 'Rectification due' },
});
export type DeadlineKind = TermOf<typeof deadlineKind>;
