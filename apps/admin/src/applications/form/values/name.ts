import type { NameGrammar } from '@consortium/domain';

/** 名称的两种填法: the core between the fixed parts, or the whole text where it has another form. */
export type NameParts = Readonly<{ isCore: true; core: string } | { isCore: false; text: string }>;

export function nameParts(name: string, { prefix, suffix }: NameGrammar): NameParts {
  const isLong = name.length >= prefix.length + suffix.length;
  return isLong && name.startsWith(prefix) && name.endsWith(suffix)
    ? { isCore: true, core: name.slice(prefix.length, name.length - suffix.length) }
    : { isCore: false, text: name };
}

/** The core of what was typed or pasted into the core field: a full name loses its fixed parts. */
export function coreOfTyped(typed: string, { prefix, suffix }: NameGrammar): string {
  const text = typed.normalize('NFKC').trim();
  if (!text.startsWith(prefix) && !text.endsWith(suffix)) return typed;
  const from = text.startsWith(prefix) ? prefix.length : 0;
  const to =
    text.endsWith(suffix) && text.length - suffix.length >= from ? text.length - suffix.length : text.length;
  return text.slice(from, to);
}
