import { expect } from 'vitest';
import type { Body } from './api.ts';

/** What tests ask of a refusal, whichever member of a result it is. */
export const PROBLEM = '... on Problem { code facts zh: message(locale: ZH_CN) en: message(locale: EN) }';

export type Refusal = Readonly<{
  code: string;
  zh: string;
  en: string;
  facts: Record<string, unknown>;
  issues: readonly Readonly<{ code: string; path: (string | number)[]; facts: Record<string, unknown> }>[];
}>;

const CHINESE = /\p{Script=Han}/u;

/** 拒绝: the one refusal of an answer, top-level or typed; it is whole (code, both sentences) and tells no secrets. */
export function refusalIn(answer: unknown): Refusal {
  const text = JSON.stringify(answer);
  expect(text).not.toMatch(/node_modules|\.ts:\d+|\bstack(trace)?"|prisma|SELECT |INSERT /i);
  const { data, errors, error } = answer as Body & { error?: Told };
  const top = error ?? (errors?.[0]?.extensions as Told | undefined);
  if (top) {
    expect(top.requestId, text).toMatch(/^[0-9a-f-]{36}$/);
    return whole({
      code: top.code,
      zh: top.label?.['zh-CN'] ?? '',
      en: top.label?.en ?? '',
      facts: top.facts ?? {},
      issues: top.issues ?? [],
    });
  }
  const problem = Object.values((data ?? {}) as Record<string, unknown>)[0] as Refusal & { code?: string };
  expect(problem?.code, `no refusal in ${text}`).toBeDefined();
  return whole({ ...problem, issues: [] });
}

type Told = Readonly<{
  code: string;
  label?: { 'zh-CN': string; en: string };
  facts?: Refusal['facts'];
  issues?: Refusal['issues'];
  requestId: string;
}>;

function whole(refusal: Refusal): Refusal {
  expect(refusal.code).toMatch(/^[A-Z][A-Z_]+$/);
  expect(refusal.code, 'a bug answered').not.toBe('INTERNAL');
  expect(refusal.zh).toMatch(CHINESE);
  expect(refusal.en).toMatch(/^[^\p{Script=Han}]+$/u);
  return refusal;
}
