import { describe, expect, it } from 'vitest';
import { aFormation, aMember, aSubject, aUnit, exampleUscc, facts, findingOf } from '../../builders.ts';
import { clause } from '../clause.testing.ts';
import { liukeGui2022No7 } from '../liuke-gui-2022-7.ts';

const nobody = { members: [] };
const with2 = (second: Parameters<typeof aMember>[0]) => ({
  members: aFormation({ members: 0, extra: [aMember(second)] }),
});

clause('SEPARATE_LEGAL_PERSONS', [
  {
    when: 'a lead unit alone',
    outcome: 'FAIL',
    subject: { members: aFormation({ members: 0 }) },
    seen: '1 个',
    fix: '再增加 1 个',
  },
  { when: 'two legal persons', outcome: 'PASS', subject: with2({}), seen: '2 个', threshold: '≥ 2 个' },
  { when: 'nine legal persons', outcome: 'PASS' },
  {
    when: 'a branch with a valid code of its own',
    outcome: 'FAIL',
    subject: with2({ unit: { isLegalPerson: false, legalName: '示例公司柳州分公司' } }),
    related: ['示例公司柳州分公司'],
    fix: '不是独立法人',
    field: 'formation.members.1.organisationId',
  },
  {
    when: 'a unit listed again under its new name, with the same code,',
    outcome: 'FAIL',
    subject: {
      members: aFormation({
        members: 2,
        extra: [aMember({ index: 12, unit: { uscc: exampleUscc(2), legalName: '示例新名有限公司' } })],
      }),
    },
    related: ['示例新名有限公司'],
    fix: '更名不改代码',
    field: 'formation.members.3.organisationId',
  },
  {
    when: 'a code with a wrong check character',
    outcome: 'FAIL',
    subject: with2({ unit: { uscc: '91450200MA0000021X' } }),
    fix: '统一社会信用代码有误',
  },
  {
    when: 'a unit of which it is not known',
    outcome: 'MISSING_DATA',
    subject: with2({ unit: { isLegalPerson: null } }),
    fix: '未注明是否独立法人',
  },
  {
    when: 'an unknown one beside a branch',
    outcome: 'FAIL',
    subject: {
      members: aFormation({
        members: 0,
        extra: [
          aMember({ unit: { isLegalPerson: null } }),
          aMember({ index: 3, unit: { isLegalPerson: false } }),
        ],
      }),
    },
    field: 'formation.members.2.organisationId',
  },
  { when: 'an empty formation', outcome: 'MISSING_DATA', subject: nobody, field: 'formation.members' },
]);

clause('ENTERPRISES_LEADING_IN_INDUSTRY', [
  {
    when: 'enterprises with a stated standing',
    outcome: 'NEEDS_REVIEW',
    seen: '6 / 6 个已填写',
    computation: '由人工研判',
  },
  {
    when: 'a lead unit without a stated standing',
    outcome: 'MISSING_DATA',
    subject: { members: [aMember({ index: 1, role: 'LEAD', strengths: ' ' }), aMember({})] },
    seen: '1 / 2 个已填写',
    field: 'formation.members.0.strengths',
    related: ['示例1号制造有限公司'],
  },
  {
    when: 'a formation without enterprises',
    outcome: 'NOT_APPLICABLE',
    subject: { members: aFormation({ lead: { kind: 'UNIVERSITY' }, kinds: ['INSTITUTE'] }) },
    seen: '0 个',
  },
  { when: 'an empty formation', outcome: 'MISSING_DATA', subject: nobody },
]);

clause('ACADEMIA_AT_THE_FRONTIER', [
  {
    when: 'a university and an institute with a stated field',
    outcome: 'NEEDS_REVIEW',
    seen: '2 / 2 个已填写',
  },
  {
    when: 'an institute of which nothing is said',
    outcome: 'MISSING_DATA',
    subject: with2({ unit: { kind: 'INSTITUTE' }, strengths: '' }),
    field: 'formation.members.1.strengths',
  },
  { when: 'a formation without universities and institutes', outcome: 'NOT_APPLICABLE', subject: with2({}) },
]);

clause('UNIT_KINDS_ADMITTED', [
  { when: 'a formation of admitted kinds', outcome: 'PASS' },
  {
    when: 'a unit of the open class 其他组织机构',
    outcome: 'PASS',
    subject: with2({ unit: { kind: 'OTHER' } }),
    computation: '1 个属于“其他组织机构”',
  },
  { when: 'an empty formation', outcome: 'MISSING_DATA', subject: nobody },
]);

clause('MEMBERS_READY_TO_COOPERATE', [
  { when: 'every member with a basis and a confirmed intent', outcome: 'PASS', seen: '8 / 8 个' },
  {
    when: 'a member without a basis',
    outcome: 'MISSING_DATA',
    subject: {
      members: aFormation({
        members: 2,
        extra: [aMember({ index: 9, cooperationKinds: [], intentConfirmed: false })],
      }),
    },
    seen: '2 / 3 个',
    related: ['示例9号制造有限公司'],
    field: 'formation.members.3.cooperationKinds',
  },
  {
    when: 'a member that has not confirmed its intent',
    outcome: 'FAIL',
    subject: { members: aFormation({ members: 2, extra: [aMember({ index: 9, intentConfirmed: false })] }) },
    related: ['示例9号制造有限公司'],
    field: 'formation.members.3.intentConfirmed',
    fix: '示例9号制造有限公司',
  },
  {
    when: 'a lead unit, of which neither is asked,',
    outcome: 'PASS',
    subject: {
      members: [
        aMember({ index: 1, role: 'LEAD', cooperationKinds: [], intentConfirmed: false }),
        aMember({}),
      ],
    },
  },
  {
    when: 'a formation without members',
    outcome: 'MISSING_DATA',
    subject: { members: aFormation({ members: 0 }) },
  },
]);

clause('MEMBER_ENTERPRISES_IN_CHAIN', [
  {
    when: 'every member enterprise with a place in the chain',
    outcome: 'NEEDS_REVIEW',
    seen: '5 / 5 个已填写',
  },
  {
    when: 'a member enterprise without a place in the chain',
    outcome: 'MISSING_DATA',
    subject: with2({ chainPosition: null }),
    field: 'formation.members.1.chainPosition',
  },
  {
    when: 'a lead unit without one',
    outcome: 'NEEDS_REVIEW',
    subject: { members: [aMember({ index: 1, role: 'LEAD', chainPosition: null }), aMember({})] },
  },
  {
    when: 'members without enterprises',
    outcome: 'NOT_APPLICABLE',
    subject: with2({ unit: { kind: 'UNIVERSITY' }, chainPosition: null }),
  },
]);

clause('MEMBER_ACADEMIA_EQUIPPED', [
  { when: 'a university with teams and laboratories stated', outcome: 'NEEDS_REVIEW' },
  {
    when: 'a university of which nothing is said',
    outcome: 'MISSING_DATA',
    subject: with2({ unit: { kind: 'UNIVERSITY' }, strengths: '' }),
  },
  { when: 'members without universities and institutes', outcome: 'NOT_APPLICABLE', subject: with2({}) },
  {
    when: 'a university as lead only',
    outcome: 'NOT_APPLICABLE',
    subject: { members: aFormation({ lead: { kind: 'UNIVERSITY' }, kinds: ['ENTERPRISE'] }) },
  },
]);

clause('MEMBER_SERVICES_QUALIFIED', [
  {
    when: 'a testing service with its qualification stated',
    outcome: 'NEEDS_REVIEW',
    seen: '1 / 1 个已填写',
  },
  {
    when: 'a finance service of which nothing is said',
    outcome: 'MISSING_DATA',
    subject: with2({ unit: { kind: 'FINANCE_SERVICE' }, strengths: '' }),
  },
  { when: 'members without services', outcome: 'NOT_APPLICABLE', subject: with2({}) },
]);

const second = aMember({ index: 20, role: 'LEAD' });
clause('ONE_LEAD_UNIT', [
  {
    when: 'no lead unit',
    outcome: 'FAIL',
    subject: { members: [aMember({})] },
    seen: '0 个',
    fix: '指定牵头单位',
  },
  { when: 'one lead unit', outcome: 'PASS', seen: '1 个', threshold: '= 1 个' },
  {
    when: 'two lead units',
    outcome: 'FAIL',
    subject: { members: aFormation({ extra: [second] }) },
    seen: '2 个',
    fix: '只保留 1 个牵头单位',
  },
]);

const members = (count: number) => ({ members: aFormation({ members: count }) });
clause('ENOUGH_MEMBER_UNITS', [
  {
    when: 'a lead unit with 7 members',
    outcome: 'WAIVABLE',
    subject: members(7),
    seen: '7 个',
    computation: '不含牵头单位 7 个（含牵头单位 8 个），要求不少于 8 个',
    fix: '再增加 1 个成员单位；确有原因的，可填写说明',
    field: 'formation.members',
  },
  { when: 'a lead unit with 8 members', outcome: 'PASS', subject: members(8), threshold: '≥ 8 个', fix: '' },
  { when: 'a lead unit with 9 members', outcome: 'PASS', subject: members(9) },
  {
    when: 'a member listed twice',
    outcome: 'WAIVABLE',
    subject: { members: aFormation({ members: 7, extra: [aMember({ index: 2 })] }) },
    seen: '7 个',
  },
  {
    when: 'a lead unit listed as a member too',
    outcome: 'WAIVABLE',
    subject: { members: aFormation({ members: 7, extra: [aMember({ index: 1 })] }) },
    seen: '7 个',
  },
  { when: 'an empty formation', outcome: 'WAIVABLE', subject: nobody, seen: '0 个' },
]);

const elsewhere = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    number: `2024-00${count - index}`,
    name: `柳州市示例${count - index}号创新联合体`,
    leadUnit: '示例牵头有限公司',
  }));
const ordinary = aUnit({ index: 2 });
const university = aUnit({ index: 3, kind: 'UNIVERSITY' });
const hospital = aUnit({ index: 30, kind: 'HOSPITAL' });
const institute = aUnit({ index: 5, kind: 'INSTITUTE' });
const inOthers = (uscc: string, count: number) => ({ participations: { [uscc]: elsewhere(count) } });

clause('ONE_APPLICATION_PER_UNIT', [
  {
    when: 'units in no other application',
    outcome: 'PASS',
    seen: '最多 1 个',
    threshold: '每单位 ≤ 1 个',
    related: [],
  },
  {
    when: 'a member in another application',
    outcome: 'WAIVABLE',
    facts: inOthers(ordinary.uscc, 1),
    seen: '最多 2 个',
    computation: '含本申报超过 1 个的单位：示例2号制造有限公司 2 个',
    related: ['柳州市示例1号创新联合体'],
    field: 'formation.members',
  },
  {
    when: 'a lead unit in another application',
    outcome: 'WAIVABLE',
    facts: inOthers(aUnit({ index: 1 }).uscc, 1),
  },
  {
    when: 'an institute in another application, which is not excepted,',
    outcome: 'WAIVABLE',
    facts: inOthers(institute.uscc, 1),
  },
  {
    when: 'a university in two others',
    outcome: 'PASS',
    facts: inOthers(university.uscc, 2),
    seen: '最多 1 个',
  },
  {
    when: 'a formation of universities only',
    outcome: 'NOT_APPLICABLE',
    subject: { members: aFormation({ lead: { kind: 'UNIVERSITY' }, kinds: ['UNIVERSITY'] }) },
  },
  { when: 'an empty formation', outcome: 'MISSING_DATA', subject: nobody },
]);

clause('THREE_APPLICATIONS_PER_UNIVERSITY', [
  {
    when: 'a university in one other',
    outcome: 'PASS',
    facts: inOthers(university.uscc, 1),
    seen: '最多 2 个',
  },
  {
    when: 'a university in two others',
    outcome: 'PASS',
    facts: inOthers(university.uscc, 2),
    seen: '最多 3 个',
    threshold: '每单位 ≤ 3 个',
  },
  {
    when: 'a university in three others',
    outcome: 'FAIL',
    facts: inOthers(university.uscc, 3),
    seen: '最多 4 个',
    related: ['柳州市示例1号创新联合体', '柳州市示例2号创新联合体', '柳州市示例3号创新联合体'],
  },
  {
    when: 'a hospital in three others',
    outcome: 'FAIL',
    subject: { members: aFormation({ extra: [aMember({ unit: hospital })] }) },
    facts: inOthers(hospital.uscc, 3),
  },
  {
    when: 'an enterprise in three others',
    outcome: 'PASS',
    facts: inOthers(ordinary.uscc, 3),
    seen: '最多 1 个',
  },
  { when: 'a formation without universities and hospitals', outcome: 'NOT_APPLICABLE', subject: with2({}) },
  { when: 'an empty formation', outcome: 'MISSING_DATA', subject: nobody },
]);

describe('ONE_APPLICATION_PER_UNIT', () => {
  it('names the clashing application with number, lead unit and the unit that takes part', () => {
    const { related } = findingOf(
      liukeGui2022No7,
      'ONE_APPLICATION_PER_UNIT',
      aSubject(),
      facts(inOthers(ordinary.uscc, 1)),
    );

    expect(related).toEqual([
      {
        kind: 'APPLICATION',
        number: '2024-001',
        name: '柳州市示例1号创新联合体',
        detail: {
          'zh-CN': '“示例2号制造有限公司”同时参与；牵头单位：示例牵头有限公司',
          en: '“示例2号制造有限公司” takes part there too; lead unit: 示例牵头有限公司',
        },
      },
    ]);
  });
});
