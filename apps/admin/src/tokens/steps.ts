import { both } from '@consortium/domain';
import type { Steps } from '../kernel/acts/lifecycles.ts';

/** 令牌的操作. */
export const tokenSteps = {
  revoke: { label: both('撤销', 'Revoke'), confirm: true },
} as const satisfies Steps;
