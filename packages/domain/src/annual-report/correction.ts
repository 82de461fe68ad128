import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 更正原因 of an accepted report. */
export const correctionReason = vocabulary('CorrectionReason', {
  FILLED_WRONG: { 'zh-CN': '填报差错', en: 'Filled in wrongly' },
  LEFT_OUT: { 'zh-CN': '漏报', en: 'Left out' },
  MISUNDERSTOOD: { 'zh-CN': '口径理解有误', en: 'Definition misunderstood' },
  AUDITED: { 'zh-CN': '审计或核查调整', en: 'Adjusted after an audit' },
  OTHER: { 'zh-CN': '其他', en: 'Other' },
});
export type CorrectionReason = TermOf<typeof correctionReason>;

/** 更正: why an accepted report is corrected. */
export type Correction = Readonly<{ correctionReason: CorrectionReason; correctionText: string }>;
/** 替代: the accepted submission that a correcting one takes the place of, and why. */
export type Supersedes = Correction & Readonly<{ hash: string }>;
export const correctionLabels = {
  correctionReason: { 'zh-CN': '更正原因', en: 'Why it is corrected' },
  correctionText: { 'zh-CN': '更正说明', en: 'Explanation of the correction' },
} satisfies Record<keyof Correction, Label>;
