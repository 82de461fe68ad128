import type { Label, Locale, Vocabulary } from '@consortium/domain';

/** 用语 of a kind of paper, in one language: its own words and the labels of the domain; `{name}` is put in from the facts. */
export const speakerOf =
  <Words extends Readonly<Record<string, Label>>>(words: Words) =>
  (locale: Locale) =>
  (word: keyof Words | Label, facts: object = {}): string =>
    (typeof word === 'object' ? word : (words[word] as Label))[locale].replace(
      /\{(\w+)\}/g,
      (whole, name: string) => String((facts as Readonly<Record<string, unknown>>)[name] ?? whole),
    );

/** A term in one language; `nothing` where there is none. */
export const termIn = (
  { labels }: Vocabulary,
  value: string | null,
  locale: Locale,
  nothing: string,
): string => (value === null ? nothing : (labels[value]?.[locale] ?? value));
