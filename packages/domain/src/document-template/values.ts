import { isTemplateList, type TemplateEntries, type TemplateField, type ValuesOf } from './fields.ts';

type Lines = readonly Readonly<Record<string, string>>[];
const mapped = <From, To>(entries: Readonly<Record<string, From>>, of: (entry: From) => To) =>
  Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, of(entry)]));

/** 示例数据: a complete record of nobody's, to look at a template with. */
export function exampleValues<Entries extends TemplateEntries>(entries: Entries): ValuesOf<Entries> {
  const lines = (fields: Readonly<Record<string, TemplateField>>): Lines => {
    const [longest = []] = Object.values(fields)
      .map(({ examples }) => examples)
      .toSorted((one, other) => other.length - one.length);
    return longest.map((_, at) => mapped(fields, ({ examples }) => examples[at] ?? examples[0]));
  };
  return mapped(entries, (entry) =>
    isTemplateList(entry) ? lines(entry.fields) : entry.examples[0],
  ) as unknown as ValuesOf<Entries>;
}

const tag = ({ name }: TemplateField): string => `{${name['zh-CN']}}`;

/** 占位: every field as a template writes it: what a paper is made of that is to become a template. */
export function placeholders<Entries extends TemplateEntries>(entries: Entries): ValuesOf<Entries> {
  return mapped(entries, (entry) => {
    if (!isTemplateList(entry)) return tag(entry);
    const name = entry.name['zh-CN'];
    const keys = Object.keys(entry.fields);
    const line = mapped(entry.fields, tag);
    const [first, last] = [keys[0] as string, keys.at(-1) as string];
    return [{ ...line, [first]: `{#${name}}${line[first]}`, [last]: `${line[last]}{/${name}}` }];
  }) as unknown as ValuesOf<Entries>;
}

/** 按名取值: the values under the names that templates know them by. */
export function byName<Entries extends TemplateEntries>(
  entries: Entries,
  values: ValuesOf<Entries>,
): Readonly<Record<string, string | Lines>> {
  return Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => {
      const value = values[key as keyof Entries] as string | Lines;
      if (!isTemplateList(entry)) return [entry.name['zh-CN'], value];
      const named = (line: Lines[number]) =>
        Object.fromEntries(
          Object.entries(entry.fields).map(([of, { name }]) => [name['zh-CN'], line[of] ?? '']),
        );
      return [entry.name['zh-CN'], (value as Lines).map(named)];
    }),
  );
}
