/** 已转义的网页片段: the only text that goes into a page as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each] as string);

export type Part = Markup | string | number | null | readonly Part[];

const textOf = (part: Part): string => {
  if (part instanceof Markup) return part.text;
  if (part === null) return '';
  return typeof part === 'object' ? part.map(textOf).join('') : escaped(String(part));
};

/** 网页: everything set in is escaped unless it is markup made here. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((text, index) => text + textOf(parts[index] ?? null)).join(''));
