import type { Locale } from '@consortium/domain';
import { spokenLocale } from '../../providers/graphql.ts';
import { type FileRefusal, refusalText } from './refusalText.ts';

export type Answered<Answer> = Readonly<{ done: true; answer: Answer } | { done: false; reason: string }>;

/** 送读: a filled form is sent to be read; nothing is written. A refusal comes back as its sentence. */
export async function putForm<Answer>(address: string, file: Blob): Promise<Answered<Answer>> {
  const locale = spokenLocale() as Locale;
  try {
    const response = await fetch(address, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream', 'accept-language': locale },
      body: file,
    });
    const answer = (await response.json()) as Answer & FileRefusal;
    if (response.ok) return { done: true, answer };
    return { done: false, reason: refusalText(answer, locale) };
  } catch (error) {
    return { done: false, reason: error instanceof Error ? error.message : '' };
  }
}
