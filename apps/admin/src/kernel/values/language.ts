import type { Label, Locale } from '@consortium/domain';
import { useLocale } from 'react-admin';
import { asLocale } from '../../providers/i18nProvider.ts';

export const useDeskLocale = (): Locale => asLocale(useLocale());

/** Several words in a row, as each language parts them. */
export const listed = (words: readonly string[], locale: Locale): string =>
  words.join(locale === 'zh-CN' ? '、' : ', ');

/** A label, or a sentence that the server already gave in the right language. */
export const textOf = (label: Label | string, locale: Locale): string =>
  typeof label === 'string' ? label : label[locale];

export function useText(): (label: Label | string) => string {
  const locale = useDeskLocale();
  return (label) => textOf(label, locale);
}
