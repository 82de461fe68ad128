import type { JudgedForm, Label, Locale } from '@consortium/domain';
import { spokenLocale } from '../../../providers/graphql.ts';

type Refusal = Readonly<{
  error?: Readonly<{ label?: Label; facts?: Readonly<{ column?: Label; sheet?: string }> }>;
}>;
export type DryRun = Readonly<{ done: true; judged: JudgedForm } | { done: false; reason: string }>;

/** 预检: what would become of every cell of a filled form; nothing is written. A refusal comes back as its sentence. */
export async function dryRun(id: string, file: Blob): Promise<DryRun> {
  const locale = spokenLocale() as Locale;
  try {
    const response = await fetch(`/report-forms/${id}`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream', 'accept-language': locale },
      body: file,
    });
    const answer = (await response.json()) as JudgedForm & Refusal;
    if (response.ok) return { done: true, judged: answer };
    const { label, facts } = answer.error ?? {};
    const where = [facts?.sheet, facts?.column?.[locale]].filter(Boolean).join(' · ');
    return { done: false, reason: `${label?.[locale] ?? ''}${where ? ` (${where})` : ''}` };
  } catch (error) {
    return { done: false, reason: error instanceof Error ? error.message : '' };
  }
}
