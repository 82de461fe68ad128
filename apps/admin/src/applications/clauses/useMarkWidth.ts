import { useDeskLocale } from '../../kernel/values/language.ts';

/** How wide the column of outcomes is: 需研判 takes less than “Needs review”. */
export const useMarkWidth = (): number => (useDeskLocale() === 'en' ? 122 : 74);
