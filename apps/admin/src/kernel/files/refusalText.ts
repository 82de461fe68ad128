import type { Label, Locale } from '@consortium/domain';

type Facts = Readonly<{ column?: Label; sheet?: string | Label; seen?: number; limit?: number }>;
/** 文件不予接收 as the server tells it. */
export type FileRefusal = Readonly<{
  error?: Readonly<{ label?: Label; message?: string; facts?: Facts }>;
}>;

/** Its sentence, and where in the file it is meant; empty where the server says neither. */
export function refusalText({ error }: FileRefusal, locale: Locale): string {
  const { column, sheet, seen, limit } = error?.facts ?? {};
  const where = [
    typeof sheet === 'string' ? sheet : sheet?.[locale],
    column?.[locale],
    seen !== undefined && limit !== undefined ? `${seen} > ${limit}` : '',
  ].filter(Boolean);
  return `${error?.label?.[locale] ?? error?.message ?? ''}${where.length ? ` (${where.join(' · ')})` : ''}`;
}
