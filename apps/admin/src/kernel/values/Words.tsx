import { useFieldValue } from 'react-admin';
import { listed, useDeskLocale } from './language.ts';

/** Several words in a row; a dash where there are none. */
export function Words({ of }: { of: readonly string[] | null | undefined }) {
  const locale = useDeskLocale();
  return <span>{of && of.length > 0 ? listed(of, locale) : '—'}</span>;
}

export function WordsField({ source }: { source: string; label?: string }) {
  const words = useFieldValue<Record<string, readonly string[] | null>>({ source }) as
    | readonly string[]
    | null;
  return <Words of={words} />;
}
