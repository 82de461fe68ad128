import { keyOf, withoutInvisible } from '../values/text.ts';

/** 名称语法 三(一)a: a city's prefix, the core field, a fixed suffix. */
export type NameGrammar = Readonly<{ prefix: string; suffix: string }>;

/** 核心技术领域: the part between prefix and suffix, or null where the name has another form. */
export function coreOf(name: string, { prefix, suffix }: NameGrammar): string | null {
  const key = withoutInvisible(name.normalize('NFKC')).trim();
  if (!key.startsWith(prefix) || !key.endsWith(suffix)) return null;
  const core = key.slice(prefix.length, key.length - suffix.length).trim();
  return core === '' ? null : core;
}

/** The name that a core gives. */
export const nameOf = (core: string, { prefix, suffix }: NameGrammar): string => `${prefix}${core}${suffix}`;

/** 名称比对键: the core, or the whole name where it has another form, without width, case and spaces. */
export const nameKey = (name: string, grammar: NameGrammar): string => keyOf(coreOf(name, grammar) ?? name);
