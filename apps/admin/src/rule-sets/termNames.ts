import type { Locale } from '@consortium/domain';
import { vocabularies } from '@consortium/domain/vocabularies';
import type { Leaf } from './parameters.ts';

/** Parameter values by their official names, where all of them are terms of one vocabulary. */
export function namesOf(values: readonly Leaf[], locale: Locale): string {
  const known = vocabularies.find(({ terms }) => values.every((value) => terms.includes(String(value))));
  const between = locale === 'zh-CN' ? '、' : ', ';
  return values.map((value) => known?.labels[String(value)]?.[locale] ?? String(value)).join(between);
}
