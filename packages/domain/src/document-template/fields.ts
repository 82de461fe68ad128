import { both, type Label } from '../kernel/label.ts';

/** 模板字段: what a template writes as {名称}; the examples fill the preview, one for each line of a list. */
export type TemplateField = Readonly<{
  name: Label;
  isRequired: boolean;
  examples: readonly [string, ...string[]];
}>;
/** 模板清单: lines that come again, between {#名称} and {/名称}. */
export type TemplateList = Readonly<{
  name: Label;
  isRequired: boolean;
  fields: Readonly<Record<string, TemplateField>>;
  /** The field that is empty where it has no lines: what stands around it goes by that. */
  given?: string;
}>;
export type TemplateEntry = TemplateField | TemplateList;
export type TemplateEntries = Readonly<Record<string, TemplateEntry>>;
export const isTemplateList = (entry: TemplateEntry): entry is TemplateList => 'fields' in entry;

type Named = readonly [chinese: string, english: string];
type Examples = readonly [string, ...string[]];
/** A template without it would not be this paper any more. */
export const required = ([chinese, english]: Named, ...examples: Examples): TemplateField => ({
  name: both(chinese, english),
  isRequired: true,
  examples,
});
/** May be left out of a template, and may be empty: what stands between {#名称} and {/名称} is then left out. */
export const optional = (name: Named, ...examples: Examples): TemplateField => ({
  ...required(name, ...examples),
  isRequired: false,
});
export const list = <Fields extends Readonly<Record<string, TemplateField>>>(
  [chinese, english]: Named,
  fields: Fields,
) => ({ name: both(chinese, english), isRequired: true, fields }) as const;
export const optionalList = <Fields extends Readonly<Record<string, TemplateField>>>(
  [chinese, english]: Named,
  given: string,
  fields: Fields,
) => ({ name: both(chinese, english), isRequired: false, fields, given }) as const;

/** 字段值 as they are printed: text by field, lines by list. */
export type ValuesOf<Entries extends TemplateEntries> = {
  readonly [Key in keyof Entries]: Entries[Key] extends TemplateList
    ? readonly Readonly<Record<keyof Entries[Key]['fields'], string>>[]
    : string;
};
