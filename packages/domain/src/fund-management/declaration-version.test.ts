import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFundManagement } from '../builders.ts';
import { inForce } from '../consortium/running-formation.ts';
import { Refused } from '../kernel/errors.ts';
import { plusDays } from '../values/calendar-day.ts';
import {
  changedFields,
  type DeclaredFunds,
  declarationVersionInput,
  declaredFields,
  refuseUnchanged,
  type VersionFacts,
  versionIssues,
} from './declaration-version.ts';

const { custodianId: _custodian, ...declared } = aFundManagement({
  adoptedOn: '2024-05-01',
});
const last = { ...declared, validFrom: '2024-06-18' };
const facts: VersionFacts = { today: '2025-06-30', establishedOn: '2024-06-18', last };
const codes = (validFrom: string, given: Partial<DeclaredFunds> = {}, more: Partial<VersionFacts> = {}) =>
  versionIssues({ ...declared, ...given, validFrom }, { ...facts, ...more }).map(
    ({ path, facts: { reason } }) => `${path.join('.')} ${reason}`,
  );

describe('versionIssues', () => {
  it.each([
    ['2024-06-17', ['BEFORE_ESTABLISHMENT', 'BEFORE_VERSION']],
    ['2024-06-18', ['SAME_DAY_VERSION']],
    ['2024-06-19', []],
    ['2025-06-30', []],
    ['2026-06-30', []],
    ['2026-07-01', ['TOO_FAR']],
  ])('of a version that holds from %s', (validFrom, reasons) => {
    expect(codes(validFrom)).toEqual(reasons.map((reason) => `declaration.validFrom ${reason}`));
  });

  it('lets the first version hold from the day of establishment, not before', () => {
    const first = { last: null };
    expect(codes('2024-06-18', {}, first)).toEqual([]);
    expect(codes('2024-06-17', {}, first)).toEqual(['declaration.validFrom BEFORE_ESTABLISHMENT']);
  });

  it('looks at the version that is still to come, too', () => {
    const coming = { last: { ...last, validFrom: '2025-09-01' } };
    expect(codes('2025-08-31', {}, coming)).toEqual(['declaration.validFrom BEFORE_VERSION']);
    expect(codes('2025-09-02', {}, coming)).toEqual([]);
  });

  it.each([
    ['2025-06-30', '2025-06-30', []],
    ['2025-06-30', '2025-06-29', ['AFTER_ITS_START']],
    ['2025-07-01', '2025-07-01', ['IN_FUTURE']],
    ['2025-07-02', '2025-07-01', ['IN_FUTURE', 'AFTER_ITS_START']],
  ])('of rules adopted on %s that hold from %s', (adoptedOn, validFrom, reasons) => {
    expect(codes(validFrom, { adoptedOn })).toEqual(
      reasons.map((reason) => `declaration.adoptedOn ${reason}`),
    );
  });

  it('asks nothing of rules whose day of adoption is not given: the clauses do', () => {
    expect(codes('2025-01-01', { adoptedOn: null })).toEqual([]);
  });

  it('lets through only what leaves one version for every day since the first', () => {
    const offset = fc.integer({ min: -30, max: 800 });
    fc.assert(
      fc.property(fc.array(offset, { maxLength: 12 }), (offsets) => {
        const days: string[] = [];
        for (const each of offsets) {
          const validFrom = plusDays(facts.establishedOn, each);
          const before = days.at(-1);
          const known = { last: before === undefined ? null : { ...last, validFrom: before } };
          if (codes(validFrom, {}, known).length === 0) days.push(validFrom);
        }
        const rows = days.map((validFrom, at) => ({ validFrom, validTo: days[at + 1] ?? null }));
        const [first] = days;
        for (let each = -30; each <= 800; each += 10) {
          const day = plusDays(facts.establishedOn, each);
          const holding = rows.filter((row) => inForce(row, day)).length;
          expect(holding).toBe(first !== undefined && first <= day ? 1 : 0);
        }
      }),
    );
  });
});

describe('changedFields', () => {
  it('names just what differs; of the first version everything that is not as nothing', () => {
    expect(changedFields(declared, { ...declared, supervisedBy: '审计部(示例)', adoptedOn: null })).toEqual([
      'adoptedOn',
      'supervisedBy',
    ]);
    expect(changedFields(declared, declared)).toEqual([]);
    expect(changedFields(null, declared)).toEqual(declaredFields);
  });

  it('refuses a version that says the same again, from whatever day', () => {
    expect(() => refuseUnchanged({ last }, declared)).toThrow(Refused);
    expect(() => refuseUnchanged({ last }, { ...declared, rulesName: '示例' })).not.toThrow();
    expect(() => refuseUnchanged({ last: null }, declared)).not.toThrow();
  });
});

it('a version has the fields of the application, its day, and no custodian', () => {
  expect(Object.keys(declarationVersionInput.shape)).toEqual([...declaredFields, 'validFrom']);
  const parsed = declarationVersionInput.parse({ validFrom: '2025-01-01', custodianId: 'x' });
  expect(parsed).not.toHaveProperty('custodianId');
});
