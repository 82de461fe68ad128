import { memberCount } from './member-count.ts';

/** 计量方法库: what a rule set may measure; a new city needs new parameters, rarely a new measure. */
export const measures = [memberCount] as const;
