import type { Vocabulary } from '@consortium/domain';
import { useFieldValue } from 'react-admin';
import { useDeskLocale } from './language.ts';
import { ToneMark } from './ToneMark.tsx';
import { toneOf } from './tones.ts';
import { Words } from './Words.tsx';

export type Of = { of: Vocabulary };
type FieldProps = Of & { source: string; label?: string };

export function useTerm(vocabulary: Vocabulary): (term: string) => string {
  const locale = useDeskLocale();
  return (term) => vocabulary.labels[term]?.[locale] ?? term;
}

/** 术语: the official name of a stored term; several are listed. */
export function TermField({ source, of }: FieldProps) {
  const value = useFieldValue<Record<string, string | readonly string[] | null>>({ source });
  const nameOf = useTerm(of);
  const terms = value == null ? [] : typeof value === 'string' ? [value] : (value as readonly string[]);
  return <Words of={terms.map(nameOf)} />;
}

/** A term with its meaning: icon, word and colour. */
export function TermChip({ term, of }: Of & { term: string | null | undefined }) {
  const nameOf = useTerm(of);
  return term ? <ToneMark tone={toneOf(of.name, term)}>{nameOf(term)}</ToneMark> : null;
}

export function TermChipField({ source, of }: FieldProps) {
  const term = useFieldValue<Record<string, string | null>>({ source });
  return <TermChip term={term as string | null} of={of} />;
}

export function useTermChoices(vocabulary: Vocabulary, only?: readonly string[]) {
  const locale = useDeskLocale();
  return vocabulary.terms
    .filter((term) => !only || only.includes(term))
    .map((term) => ({ id: term, name: vocabulary.labels[term]?.[locale] ?? term }));
}
