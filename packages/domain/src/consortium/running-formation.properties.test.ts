import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBody, exampleId } from '../builders.ts';
import { membershipInput } from '../formation/formation.ts';
import { governanceFunction } from '../governance/governance-body.ts';
import { Refused } from '../kernel/errors.ts';
import { plusDays } from '../values/calendar-day.ts';
import { applyChange } from './apply-change.ts';
import { type ChangeInput, changeInput, changeKind } from './change-request.ts';
import { inForce, isUnitOf, type RunningFormation } from './running-formation.ts';

const start: RunningFormation = {
  name: '柳州市示例创新联合体',
  directions: ['新能源'],
  members: [membershipInput.parse({ organisationId: exampleId(1), role: 'LEAD' })],
  governanceBodies: [],
  custodianId: null,
};
const unitId = fc.integer({ min: 1, max: 6 }).map(exampleId);
const member = fc
  .record({ organisationId: unitId, role: fc.constantFrom('MEMBER', 'MEMBER', 'LEAD') })
  .map((given) => membershipInput.parse(given));
const bodyFunction = fc.constantFrom(...governanceFunction.terms);
const change: fc.Arbitrary<ChangeInput> = fc
  .record({
    kind: fc.constantFrom(...changeKind.terms),
    name: fc.integer({ min: 1, max: 4 }).map((index) => `柳州市示例${index}创新联合体`),
    directions: fc.constantFrom(['新能源'], ['智慧电驱']),
    member,
    unitId,
    formerLeadStays: fc.boolean(),
    body: fc
      .record({ function: bodyFunction, hostUnitId: unitId })
      .map((given) => aBody({ ...given, seats: [] })),
    bodyFunction,
    hostUnitId: unitId,
    custodianId: unitId,
  })
  .map((given) => changeInput.parse(given));
const history = fc.array(change, { maxLength: 40 });

/** The formation after a change, or as it was where the change is refused. */
const step = (formation: RunningFormation, each: ChangeInput): RunningFormation => {
  try {
    return applyChange(formation, each);
  } catch (error) {
    if (error instanceof Refused) return formation;
    throw error;
  }
};

describe('any history of changes', () => {
  it('keeps one lead, no unit twice, no body twice, and hosts and custodian among the units', () => {
    fc.assert(
      fc.property(history, (changes) => {
        changes.reduce((formation, each) => {
          const after = step(formation, each);
          const units = after.members.map(({ organisationId }) => organisationId);
          expect(after.members.filter(({ role }) => role === 'LEAD')).toHaveLength(1);
          expect(new Set(units).size).toBe(units.length);
          const names = after.governanceBodies.map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
          for (const id of [after.custodianId, ...after.governanceBodies.map(({ hostUnitId }) => hostUnitId)])
            if (id !== null) expect(isUnitOf(after, id)).toBe(true);
          return after;
        }, start);
      }),
      { numRuns: 300 },
    );
  });

  it('told again from any moment on ends at the same formation', () => {
    fc.assert(
      fc.property(history, fc.nat(40), (changes, at) => {
        const half = changes.slice(0, at).reduce(step, start);
        expect(changes.slice(at).reduce(step, half)).toEqual(changes.reduce(step, start));
      }),
    );
  });

  it('changes nothing where it is refused', () => {
    fc.assert(
      fc.property(history, change, (changes, last) => {
        const before = changes.reduce(step, start);
        const copy = structuredClone(before);
        step(before, last);
        expect(before).toEqual(copy);
      }),
    );
  });
});

describe('inForce', () => {
  it.each([
    ['2024-04-14', false],
    ['2024-04-15', true],
    ['2024-12-30', true],
    ['2024-12-31', false],
  ])('on %s of a row from 2024-04-15 to 2024-12-31: %s', (day, holds) => {
    expect(inForce({ validFrom: '2024-04-15', validTo: '2024-12-31' }, day)).toBe(holds);
  });

  it('is a row without dates, always, and one that ended on the day it began, never', () => {
    expect(inForce({ validFrom: null, validTo: null }, '2024-01-01')).toBe(true);
    const empty = { validFrom: '2024-04-15', validTo: '2024-04-15' };
    for (const days of [-1, 0, 1]) expect(inForce(empty, plusDays('2024-04-15', days))).toBe(false);
  });
});
