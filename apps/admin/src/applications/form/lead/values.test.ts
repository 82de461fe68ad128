import { describe, expect, it } from 'vitest';
import { leadFormOf, leadInputOf, nextYear } from './values.ts';

describe('the lead unit’s record', () => {
  it('shows the latest year first, and has a place for a team that nobody began', () => {
    const form = leadFormOf({
      legalName: '甲',
      financialYears: [{ year: 2023 }, { year: 2025 }, { year: 2024 }],
      rdTeam: null,
      version: 3,
    });

    expect(form.financialYears.map(({ year }) => year)).toEqual([2025, 2024, 2023]);
    expect(form.rdTeam.asOf).toBeNull();
    expect(leadInputOf(form)).toMatchObject({ legalName: '甲', rdTeam: null });
    expect(leadInputOf(form)).not.toHaveProperty('version');
  });

  it('keeps a team as soon as one thing of it is given', () => {
    const form = leadFormOf({ rdTeam: null });

    expect(leadInputOf({ ...form, rdTeam: { ...form.rdTeam, fulltimeRdStaff: 20 } }).rdTeam).toMatchObject({
      fulltimeRdStaff: 20,
    });
  });

  it.each([
    [[], 2025],
    [[2025], 2024],
    [[2025, 2023], 2024],
    [[2025, 2024, 2023], 2022],
  ])('after %j the next year to fill in is %i', (given, next) => {
    expect(
      nextYear(
        given.map((year) => ({ year })),
        2026,
      ),
    ).toBe(next);
  });
});
