import type { Label } from '../kernel/label.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 规则状态: only what two persons have signed binds a batch, and never changes again. */
export const ruleSetStatus = vocabulary('RuleSetStatus', {
  DRAFT: { 'zh-CN': '起草中', en: 'Draft' },
  IN_SIGNATURE: { 'zh-CN': '会签中', en: 'In signature' },
  SIGNED: { 'zh-CN': '已签发', en: 'Signed' },
  WITHDRAWN: { 'zh-CN': '已作废', en: 'Withdrawn' },
});
export type RuleSetStatus = TermOf<typeof ruleSetStatus>;

export const ruleSetLifecycle = {
  update: { moves: { DRAFT: 'DRAFT' }, label: { 'zh-CN': '修改', en: 'Edit' } },
  propose: {
    moves: { DRAFT: 'IN_SIGNATURE' },
    label: { 'zh-CN': '签字并送会签', en: 'Sign and pass on' },
    confirm: true,
  },
  return: {
    moves: { IN_SIGNATURE: 'DRAFT' },
    label: { 'zh-CN': '退回修改', en: 'Return' },
    asksReason: true,
  },
  sign: {
    moves: { IN_SIGNATURE: 'SIGNED' },
    label: { 'zh-CN': '会签签发', en: 'Countersign' },
    confirm: true,
  },
  withdraw: {
    moves: { DRAFT: 'WITHDRAWN' },
    label: { 'zh-CN': '作废', en: 'Withdraw' },
    asksReason: true,
    confirm: true,
  },
} as const satisfies Lifecycle<RuleSetStatus>;

/** 沿革: where a rule set stands among those that it replaces. */
export type Succession = Readonly<{
  effectiveFrom: string;
  /** The one that it replaces, if any. */
  replaces: Readonly<{ effectiveFrom: string; status: RuleSetStatus; isReplaced: boolean }> | null;
  /** Whether an edition of the same document is signed that this one does not follow. */
  leavesEditionBeside: boolean;
}>;

type Broken = Readonly<{ reason: 'UNSIGNED' | 'REPLACED' | 'NOT_LATER' | 'BESIDE'; label: Label }>;

/**
 * 沿革不成立: why a rule set cannot follow. Each begins later than the one it replaces and each is replaced once, so the
 * days between are never without a rule set nor under two, and no chain returns to where it began.
 */
export function brokenSuccession({
  effectiveFrom,
  replaces,
  leavesEditionBeside,
}: Succession): Broken | null {
  if (replaces && replaces.status !== 'SIGNED')
    return {
      reason: 'UNSIGNED',
      label: { 'zh-CN': '被替代的规则尚未签发', en: 'What it replaces is not signed' },
    };
  if (replaces?.isReplaced)
    return {
      reason: 'REPLACED',
      label: { 'zh-CN': '被替代的规则已有新版替代', en: 'What it replaces has been replaced already' },
    };
  if (replaces && effectiveFrom <= replaces.effectiveFrom)
    return {
      reason: 'NOT_LATER',
      label: {
        'zh-CN': `施行日期应晚于被替代规则的施行日期 ${replaces.effectiveFrom}`,
        en: `It must take effect later than what it replaces: ${replaces.effectiveFrom}`,
      },
    };
  if (leavesEditionBeside)
    return {
      reason: 'BESIDE',
      label: {
        'zh-CN': '同一文号已有签发的版次,请注明替代该版次',
        en: 'A signed edition of this document stands beside it: name it as the one replaced',
      },
    };
  return null;
}
