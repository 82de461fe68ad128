import { describe, expect, it } from 'vitest';
import { aLeadProfile, aUnit, exampleId } from '../builders.ts';
import { applicationInput } from './application.ts';
import { subjectOfDraft } from './draft.ts';

const members = [
  { organisationId: exampleId(1), role: 'LEAD' },
  { organisationId: exampleId(2), role: 'MEMBER', cooperationKinds: ['RESEARCH'] },
];
const draft = (given: object = {}) => applicationInput.parse({ name: '柳州市示例创新联合体', ...given });

describe('申报', () => {
  it('needs no more than a name to be kept as a draft', () => {
    expect(draft()).toMatchObject({
      priorityDirectionIds: [],
      selfCheckSignedOn: null,
      formation: { members: [], governanceBodies: [], fundManagement: null },
    });
  });

  it('refuses a unit listed twice and says where it was listed before', () => {
    const twice = [...members, { organisationId: exampleId(1), role: 'MEMBER' }];
    const { error } = applicationInput.safeParse({ name: '示例', formation: { members: twice } });

    expect(error?.issues).toMatchObject([
      {
        path: ['formation', 'members', 2, 'organisationId'],
        params: { code: 'MEMBER_DUPLICATE', facts: { sameAs: 0 } },
      },
    ]);
  });

  it.each(['', '名'.repeat(101), '柳州市\u202E示例', '示例😀'])('refuses the name %j', (name) => {
    expect(applicationInput.safeParse({ name }).success).toBe(false);
  });
});

describe('草稿对照', () => {
  const known = {
    kind: 'PRE_APPLICATION',
    units: new Map([1, 2].map((index) => [exampleId(index), aUnit({ index })])),
    directions: new Map([[exampleId(50), '智慧电驱']]),
    lead: aLeadProfile(),
    intents: new Set([exampleId(2)]),
  } as const;

  it('makes of a draft what the engine examines', () => {
    const subject = subjectOfDraft(
      draft({ priorityDirectionIds: [exampleId(50), exampleId(51)], formation: { members } }),
      known,
    );

    expect(subject.priorityDirections).toEqual(['智慧电驱']);
    expect(
      subject.members.map(({ unit, role, intentConfirmed, cooperationKinds }) => [
        unit.legalName,
        role,
        intentConfirmed,
        cooperationKinds,
      ]),
    ).toEqual([
      ['示例1号制造有限公司', 'LEAD', false, []],
      ['示例2号制造有限公司', 'MEMBER', true, ['RESEARCH']],
    ]);
  });
});
