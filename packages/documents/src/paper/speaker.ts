import { both, type Label, type Locale, type Vocabulary } from '@consortium/domain';

/** 通用语: what papers of every kind say. */
const common = {
  ordinal: both('序号', 'No.'),
  item: both('项目', 'Item'),
  content: both('内容', 'Content'),
  none: both('无', 'None'),
  yes: both('是', 'Yes'),
  no: both('否', 'No'),
  draft: both('草稿', 'draft'),
  hash: both('校验值', 'Checksum'),
  listed: both('、', ', '),
  named: both('{name}：{value}', '{name}: {value}'),
  addressee: both('{unit}：', 'To {unit}:'),
  clause: both('条款', 'Clause'),
  condition: both('条件', 'Condition'),
  clauses: both('条款对照', 'Clauses'),
  stamp: both('（印章）', '(stamp)'),
} as const satisfies Record<string, Label>;

/** 用语 of a kind of paper, in one language: its own words, the common ones and the labels of the domain; `{name}` is put in from the facts. */
export const speakerOf =
  <Words extends Readonly<Record<string, Label>>>(words: Words) =>
  (locale: Locale) =>
  (word: keyof Words | keyof typeof common | Label, facts: object = {}): string =>
    (typeof word === 'object' ? word : ({ ...common, ...words }[word] as Label))[locale].replace(
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
