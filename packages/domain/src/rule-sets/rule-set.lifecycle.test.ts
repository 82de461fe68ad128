import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenSuccession, type Succession } from './rule-set.lifecycle.ts';

const replaced = { effectiveFrom: '2024-04-23', status: 'SIGNED', isReplaced: false } as const;
const reasonOf = (given: Partial<Succession>) =>
  brokenSuccession({
    effectiveFrom: '2026-01-01',
    replaces: replaced,
    leavesEditionBeside: false,
    ...given,
  })?.reason;

describe('规则沿革', () => {
  it('holds where a rule set begins after the signed one that it replaces', () => {
    expect(reasonOf({})).toBeUndefined();
    expect(reasonOf({ effectiveFrom: '2024-04-24' })).toBeUndefined();
  });

  it('holds for the first rule set of a document', () => {
    expect(reasonOf({ replaces: null })).toBeUndefined();
  });

  it('is refused where it begins on the same day or earlier: the days between would have none or two', () => {
    expect(reasonOf({ effectiveFrom: '2024-04-23' })).toBe('NOT_LATER');
    expect(reasonOf({ effectiveFrom: '2024-04-22' })).toBe('NOT_LATER');
  });

  it('is refused after what is not signed, or has been replaced already', () => {
    expect(reasonOf({ replaces: { ...replaced, status: 'IN_SIGNATURE' } })).toBe('UNSIGNED');
    expect(reasonOf({ replaces: { ...replaced, isReplaced: true } })).toBe('REPLACED');
  });

  it('is refused beside a signed edition of the same document that it does not replace', () => {
    expect(reasonOf({ leavesEditionBeside: true })).toBe('BESIDE');
    expect(reasonOf({ replaces: null, leavesEditionBeside: true })).toBe('BESIDE');
  });

  it('never lets a chain return to where it began', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-02-${String(each).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 6 }), (days) => {
        // A ring: each replaces the one before, the first the last.
        const broken = days.map((effectiveFrom, index) =>
          brokenSuccession({
            effectiveFrom,
            replaces: { ...replaced, effectiveFrom: days.at(index - 1) as string },
            leavesEditionBeside: false,
          }),
        );
        expect(broken.some((each) => each !== null)).toBe(true);
      }),
    );
  });
});
