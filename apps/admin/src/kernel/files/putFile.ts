import type { Label, Locale } from '@consortium/domain';
import { spokenLocale } from '../../providers/graphql.ts';

type Facts = Readonly<{ column?: Label; sheet?: string | Label; seen?: number; limit?: number }>;
type Answer = Readonly<{ id?: string; error?: Readonly<{ label?: Label; facts?: Facts }> }>;
export type Uploaded = Readonly<{ done: true; id: string } | { done: false; reason: string }>;

/** 上传文件 to where it is looked into and put on record. A refusal comes back as its sentence. */
export async function putFile(address: string, file: File): Promise<Uploaded> {
  const locale = spokenLocale() as Locale;
  try {
    const response = await fetch(`${address}?name=${encodeURIComponent(file.name)}`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream', 'accept-language': locale },
      body: file,
    });
    const { id, error } = (await response.json()) as Answer;
    if (response.ok && id) return { done: true, id };
    const { column, sheet, seen, limit } = error?.facts ?? {};
    const where = [
      typeof sheet === 'string' ? sheet : sheet?.[locale],
      column?.[locale],
      seen !== undefined && limit !== undefined ? `${seen} > ${limit}` : '',
    ].filter(Boolean);
    return {
      done: false,
      reason: `${error?.label?.[locale] ?? ''}${where.length ? ` (${where.join(' · ')})` : ''}`,
    };
  } catch (failure) {
    return { done: false, reason: failure instanceof Error ? failure.message : '' };
  }
}
