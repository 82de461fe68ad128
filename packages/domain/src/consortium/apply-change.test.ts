import { describe, expect, it } from 'vitest';
import { aBody, exampleId } from '../builders.ts';
import { membershipInput } from '../formation/formation.ts';
import { InvalidInput, Refused } from '../kernel/errors.ts';
import { parseInput } from '../values/issue.ts';
import { applyChange, concernedUnits } from './apply-change.ts';
import { changeInput } from './change-request.ts';
import { changeWarnings } from './change-warnings.ts';
import { leadUnitIdOf, type RunningFormation } from './running-formation.ts';

const unit = (index: number) => exampleId(index);
const member = (index: number, role: 'LEAD' | 'MEMBER' = 'MEMBER') =>
  membershipInput.parse({ organisationId: unit(index), role });
const change = (given: object) => parseInput(changeInput, given);
const formation: RunningFormation = {
  name: '柳州市示例创新联合体',
  directions: ['新能源'],
  members: [member(1, 'LEAD'), member(2), member(3)],
  governanceBodies: [aBody({ function: 'DECISION' }), aBody({ function: 'EXECUTION', hostUnitId: unit(2) })],
  custodianId: unit(2),
};
const unitsOf = ({ members }: RunningFormation) => members.map(({ organisationId }) => organisationId);
const refusalOf = (given: object, of = formation) => {
  try {
    applyChange(of, change(given));
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return null;
};

describe('applyChange', () => {
  it('changes the name and the directions, and nothing besides', () => {
    expect(applyChange(formation, change({ kind: 'NAME', name: '柳州市新示例创新联合体' }))).toEqual({
      ...formation,
      name: '柳州市新示例创新联合体',
    });
    expect(
      applyChange(formation, change({ kind: 'DIRECTION', directions: ['智慧电驱'] })).directions,
    ).toEqual(['智慧电驱']);
  });

  it('lets a unit join at the end', () => {
    const after = applyChange(formation, change({ kind: 'MEMBER_JOINS', member: member(4) }));
    expect(unitsOf(after)).toEqual([1, 2, 3, 4].map(unit));
  });

  it('ends the seats, the hosting and the custody of a unit that leaves', () => {
    const after = applyChange(formation, change({ kind: 'MEMBER_LEAVES', unitId: unit(2) }));
    expect(unitsOf(after)).toEqual([1, 3].map(unit));
    expect(after.custodianId).toBeNull();
    expect(after.governanceBodies.map(({ hostUnitId }) => hostUnitId)).toEqual([null, null]);
    const seated = after.governanceBodies.flatMap(({ seats }) => seats.map((seat) => seat.organisationId));
    expect(seated).not.toContain(unit(2));
    expect(seated.length).toBeGreaterThan(0);
  });

  it('puts the replacing unit in the place of the replaced one', () => {
    const after = applyChange(
      formation,
      change({ kind: 'MEMBER_REPLACED', unitId: unit(2), member: member(9) }),
    );
    expect(unitsOf(after)).toEqual([1, 9, 3].map(unit));
  });

  it.each([
    [true, [3, 1, 2]],
    [false, [3, 2]],
  ])('makes a member lead; the former lead stays: %s', (formerLeadStays, units) => {
    const after = applyChange(formation, change({ kind: 'LEAD', member: member(3), formerLeadStays }));
    expect(unitsOf(after)).toEqual(units.map(unit));
    expect(leadUnitIdOf(after)).toBe(unit(3));
    expect(after.members.filter(({ role }) => role === 'LEAD')).toHaveLength(1);
  });

  it('takes the cooperation of a former lead from what its successor states', () => {
    const stated = { ...member(3), cooperationKinds: ['RESEARCH' as const], cooperationEvidence: '示例协议' };
    const after = applyChange(formation, change({ kind: 'LEAD', member: stated }));
    const [former] = after.members.filter(({ organisationId }) => organisationId === unit(1));
    expect(former).toMatchObject({
      role: 'MEMBER',
      cooperationKinds: ['RESEARCH'],
      cooperationEvidence: '示例协议',
    });
  });

  it('moves a body to another host, renames it, adds one of another function', () => {
    const hosted = applyChange(
      formation,
      change({ kind: 'HOST_UNIT', bodyFunction: 'EXECUTION', hostUnitId: unit(3) }),
    );
    expect(hosted.governanceBodies[1]?.hostUnitId).toBe(unit(3));
    const renamed = applyChange(
      formation,
      change({ kind: 'BODY', body: aBody({ function: 'EXECUTION', name: '办公室' }) }),
    );
    expect(renamed.governanceBodies.map(({ name }) => name)).toEqual(['理事会', '办公室']);
    const added = applyChange(formation, change({ kind: 'BODY', body: aBody({ function: 'ADVISORY' }) }));
    expect(added.governanceBodies).toHaveLength(3);
  });

  it.each([
    ['UNIT_NOT_MEMBER', { kind: 'MEMBER_LEAVES', unitId: unit(7) }],
    ['UNIT_NOT_MEMBER', { kind: 'MEMBER_REMOVED', unitId: unit(7) }],
    ['UNIT_NOT_MEMBER', { kind: 'MEMBER_REPLACED', unitId: unit(7), member: member(8) }],
    ['UNIT_NOT_MEMBER', { kind: 'CUSTODIAN', custodianId: unit(7) }],
    ['UNIT_NOT_MEMBER', { kind: 'HOST_UNIT', bodyFunction: 'EXECUTION', hostUnitId: unit(7) }],
    ['UNIT_NOT_MEMBER', { kind: 'BODY', body: aBody({ function: 'ADVISORY', hostUnitId: unit(7) }) }],
    ['LEAD_CANNOT_LEAVE', { kind: 'MEMBER_LEAVES', unitId: unit(1) }],
    ['LEAD_CANNOT_LEAVE', { kind: 'MEMBER_REMOVED', unitId: unit(1) }],
    ['LEAD_CANNOT_LEAVE', { kind: 'MEMBER_REPLACED', unitId: unit(1), member: member(8) }],
    ['MEMBER_DUPLICATE', { kind: 'MEMBER_JOINS', member: member(2) }],
    ['MEMBER_DUPLICATE', { kind: 'MEMBER_REPLACED', unitId: unit(2), member: member(3) }],
    ['MEMBER_DUPLICATE', { kind: 'MEMBER_REPLACED', unitId: unit(2), member: member(2) }],
    ['SECOND_LEAD', { kind: 'MEMBER_JOINS', member: member(4, 'LEAD') }],
    ['SECOND_LEAD', { kind: 'MEMBER_REPLACED', unitId: unit(2), member: member(4, 'LEAD') }],
    ['BODY_UNKNOWN', { kind: 'HOST_UNIT', bodyFunction: 'ADVISORY', hostUnitId: unit(3) }],
    ['BODY_DUPLICATE', { kind: 'BODY', body: aBody({ function: 'ADVISORY', name: '理事会' }) }],
    [
      'SEAT_DUPLICATE',
      {
        kind: 'BODY',
        body: aBody({
          function: 'ADVISORY',
          seats: [1, 2].map((index) => ({
            person: '示例甲',
            organisationId: unit(index),
            post: 'HEAD' as const,
            title: '',
            isFulltime: false,
          })),
        }),
      },
    ],
    ['NOTHING_CHANGES', { kind: 'NAME', name: formation.name }],
    ['NOTHING_CHANGES', { kind: 'DIRECTION', directions: ['新能源'] }],
    ['NOTHING_CHANGES', { kind: 'LEAD', member: member(1) }],
    ['NOTHING_CHANGES', { kind: 'CUSTODIAN', custodianId: unit(2) }],
    ['NOTHING_CHANGES', { kind: 'HOST_UNIT', bodyFunction: 'EXECUTION', hostUnitId: unit(2) }],
  ])('refuses with %s: %o', (code, given) => {
    expect(refusalOf(given)).toBe(code);
  });

  it('refuses that a unit leaves twice', () => {
    const once = applyChange(formation, change({ kind: 'MEMBER_LEAVES', unitId: unit(2) }));
    expect(refusalOf({ kind: 'MEMBER_LEAVES', unitId: unit(2) }, once)).toBe('UNIT_NOT_MEMBER');
  });

  it('is never asked a change that lacks what its kind needs', () => {
    expect(() => change({ kind: 'NAME' })).toThrow(InvalidInput);
  });
});

describe('concernedUnits', () => {
  it.each([
    ['NAME', { name: '柳州市新示例创新联合体' }, []],
    ['LEAD', { member: member(3) }, [1, 3]],
    ['MEMBER_JOINS', { member: member(4) }, [4]],
    ['MEMBER_LEAVES', { unitId: unit(2) }, [2]],
    ['MEMBER_REPLACED', { unitId: unit(2), member: member(4) }, [2, 4]],
    ['MEMBER_REMOVED', { unitId: unit(2) }, []],
    ['BODY', { body: aBody({ function: 'ADVISORY', hostUnitId: unit(3) }) }, [3]],
    ['BODY', { body: aBody({ function: 'EXECUTION', hostUnitId: unit(2) }) }, []],
    ['HOST_UNIT', { bodyFunction: 'EXECUTION', hostUnitId: unit(3) }, [3]],
    ['CUSTODIAN', { custodianId: unit(3) }, [3]],
    ['DIRECTION', { directions: ['智慧电驱'] }, []],
  ])('of %s %o', (kind, given, units) => {
    expect(concernedUnits(formation, change({ kind, ...given }))).toEqual(units.map(unit));
  });
});

describe('changeWarnings', () => {
  it('tell what hangs on a unit that leaves', () => {
    const after = applyChange(formation, change({ kind: 'MEMBER_LEAVES', unitId: unit(2) }));
    expect(changeWarnings(formation, after).map((label) => label['zh-CN'])).toEqual([
      '“理事会”将减少 1 个席位',
      '“秘书处”将没有依托单位',
      '“秘书处”将减少 1 个席位',
      '经费将没有受托单位',
    ]);
    const without = applyChange(formation, change({ kind: 'MEMBER_LEAVES', unitId: unit(3) }));
    expect(changeWarnings(formation, without)).toEqual([]);
  });
});
