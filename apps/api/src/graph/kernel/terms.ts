import { type Label, type Locale, locales, type Vocabulary } from '@consortium/domain';
import { builder } from '../../builder.ts';

const enums = new Map<string, unknown>();

/** A vocabulary as an enum; both names of a term are its description. One enum a vocabulary, however often asked for. */
export function enumOf<V extends Vocabulary>(vocabulary: V) {
  const make = () =>
    builder.enumType(vocabulary.name, {
      values: Object.fromEntries(
        vocabulary.terms.map((term) => [term, { description: described(vocabulary.labels[term] as Label) }]),
      ) as Record<V['terms'][number], { description: string }>,
    });
  if (!enums.has(vocabulary.name)) enums.set(vocabulary.name, make());
  return enums.get(vocabulary.name) as ReturnType<typeof make>;
}

export const described = (label: Label): string => `${label['zh-CN']} ${label.en}`;

export const LocaleEnum = builder.enumType('Locale', {
  description: '语言。 The language of sentences; by default that of the request.',
  values: Object.fromEntries(
    locales.map((locale) => [locale.replace('-', '_').toUpperCase(), { value: locale }]),
  ) as Record<string, { value: Locale }>,
});
