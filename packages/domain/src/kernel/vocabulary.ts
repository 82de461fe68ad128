import { z } from 'zod';
import type { Label } from './label.ts';

/** 词表: a closed list of terms with their official names: the only place where a term is spelled out. */
export function vocabulary<const Name extends string, const Term extends string>(
  name: Name,
  labels: Readonly<Record<Term, Label>>,
) {
  const terms = Object.keys(labels) as [Term, ...Term[]];
  return { name, terms, labels, schema: z.enum(terms) } as const;
}

export type Vocabulary = Readonly<{
  name: string;
  terms: readonly string[];
  labels: Readonly<Record<string, Label>>;
}>;
export type TermOf<V extends { readonly terms: readonly string[] }> = V['terms'][number];
