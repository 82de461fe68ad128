import { describe, expect, it } from 'vitest';
import { annualOperation2026 } from './indicator-sets/annual-operation.ts';
import { hasCell, hasOpenDoubts } from './report-comment.ts';

describe('批注位置', () => {
  it.each([
    ['a figure that every unit fills, of a unit', 'PATENTS_FILED', 'a', true],
    ['and added up', 'PATENTS_FILED', null, true],
    ['a figure of the lead unit', 'AWARDS', null, true],
    ['which no unit has', 'AWARDS', 'a', false],
    ['a text', 'WORK_DONE', null, true],
    ['which no unit has either', 'WORK_DONE', 'a', false],
    ['what nobody knows', 'NOTHING', null, false],
  ])('%s', (_what, code, organisationId, isThere) => {
    expect(hasCell(annualOperation2026, { code, organisationId })).toBe(isThere);
  });
});

describe('存疑', () => {
  const hint = { outcome: 'HINT' } as const;
  it('is what was explained, and what was commented on and is not settled', () => {
    expect(hasOpenDoubts({ findings: [hint], openComments: 0 })).toBe(false);
    expect(hasOpenDoubts({ findings: [hint], openComments: 1 })).toBe(true);
    expect(hasOpenDoubts({ findings: [hint, { outcome: 'EXPLAINED' }], openComments: 0 })).toBe(true);
  });
});
