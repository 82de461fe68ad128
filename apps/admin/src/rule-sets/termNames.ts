import type { Label, Locale } from '@consortium/domain';
import { measureLabels, parameterLabels, termNames } from '@consortium/domain/parameters';
import type { Leaf, Path } from './parameters.ts';

const measureNames: Readonly<Record<string, Label>> = measureLabels;
const answers = { 'zh-CN': { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } } as const;

const valueIn = (
  value: Leaf,
  key: string,
  names: Readonly<Record<string, Label>>,
  locale: Locale,
): string => {
  if (typeof value === 'boolean') return answers[locale][`${value}`];
  const term = String(value);
  const label = key === 'kind' ? measureNames[term] : names[term];
  return label?.[locale] ?? term;
};

/** Parameters and their values by their official names. */
export const spoken = (locale: Locale) => ({
  path: (path: Path): string =>
    path
      .map((key) => (typeof key === 'number' ? ` ${key + 1}` : ` › ${parameterLabels[key]?.[locale] ?? key}`))
      .join('')
      .replace(/^ › /, ''),
  values: (values: readonly Leaf[], key: string): string => {
    const names = termNames(values.map(String));
    return values.map((value) => valueIn(value, key, names, locale)).join(locale === 'zh-CN' ? '、' : ', ');
  },
});
