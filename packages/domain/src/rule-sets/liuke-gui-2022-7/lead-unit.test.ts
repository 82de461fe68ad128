import { describe, expect, it } from 'vitest';
import { aFormation, aLeadProfile, aMember, aPlatform, aSubject, facts, findingOf } from '../../builders.ts';
import { clause } from '../clause.testing.ts';
import { liukeGui2022No7 } from '../liuke-gui-2022-7.ts';

const noLead = { members: [aMember({ index: 2 })], lead: null };
const lead = (unit: Parameters<typeof aFormation>[0] & object) => ({ members: aFormation(unit) });

clause('LEAD_OPERATES_IN_CITY', [
  { when: 'a lead unit registered in a district of the city', outcome: 'PASS', seen: '450203' },
  {
    when: 'a lead unit registered with the city itself',
    outcome: 'PASS',
    subject: lead({ lead: { divisionCode: '450200' } }),
  },
  {
    when: 'a headquarters in Nanning with a plant in Liuzhou',
    outcome: 'NEEDS_REVIEW',
    subject: lead({ lead: { divisionCode: '450103', placeOfBusiness: '柳州市柳东新区示例大道 8 号' } }),
    seen: '柳州市柳东新区示例大道 8 号',
    computation: '注册地区划代码 450103 不属于柳州市',
    fix: '补充在柳州市的经营地址',
    field: 'lead.placeOfBusiness',
  },
  {
    when: 'a place of business without a division code',
    outcome: 'NEEDS_REVIEW',
    subject: lead({ lead: { divisionCode: null } }),
    computation: '未填写注册地区划代码',
  },
  {
    when: 'a unit registered elsewhere without a place of business',
    outcome: 'MISSING_DATA',
    subject: lead({ lead: { divisionCode: '450103', placeOfBusiness: ' ' } }),
    seen: '450103',
    field: 'lead.placeOfBusiness',
  },
  {
    when: 'a unit of which neither is known',
    outcome: 'MISSING_DATA',
    subject: lead({ lead: { divisionCode: null, placeOfBusiness: '' } }),
    seen: '未填写',
    field: 'lead.divisionCode',
  },
  {
    when: 'an application without a lead unit',
    outcome: 'MISSING_DATA',
    subject: noLead,
    field: 'formation.members',
  },
]);

clause('LEAD_INFLUENCES_INDUSTRY', [
  { when: 'a text on the standing in the industry', outcome: 'NEEDS_REVIEW', computation: '由人工研判' },
  {
    when: 'a blank text',
    outcome: 'MISSING_DATA',
    subject: { foundation: ' \n' },
    field: 'foundation',
    fix: '填写组建基础与行业影响力',
  },
]);

const partner = (given: Parameters<typeof aMember>[0]) => ({
  members: [...aFormation({ members: 1, kinds: ['ENTERPRISE'] }), aMember({ index: 9, ...given })],
});
clause('COOPERATES_WITH_ACADEMIA', [
  {
    when: 'a university with a stated cooperation',
    outcome: 'NEEDS_REVIEW',
    subject: partner({ unit: { kind: 'UNIVERSITY', legalName: '示例大学' } }),
    related: ['示例大学'],
    seen: '示例大学',
    computation: '由人工研判',
  },
  {
    when: 'an institute with a stated cooperation',
    outcome: 'NEEDS_REVIEW',
    subject: partner({ unit: { kind: 'INSTITUTE' } }),
  },
  {
    when: 'a university whose cooperation is not stated',
    outcome: 'MISSING_DATA',
    subject: partner({ unit: { kind: 'UNIVERSITY' }, cooperationKinds: [] }),
    field: 'formation.members.2.cooperationKinds',
  },
  {
    when: 'cooperation with enterprises only',
    outcome: 'MISSING_DATA',
    subject: partner({}),
    seen: '无',
    field: 'formation.members',
  },
  {
    when: 'a lead that is a university, alone with enterprises,',
    outcome: 'MISSING_DATA',
    subject: { members: aFormation({ lead: { kind: 'UNIVERSITY' }, members: 3, kinds: ['ENTERPRISE'] }) },
  },
]);

const platforms = (...given: Parameters<typeof aPlatform>[0][]) => ({
  lead: aLeadProfile({ platforms: given.map(aPlatform) }),
});
clause('INNOVATION_PLATFORM_IN_FORCE', [
  {
    when: 'a platform of city level',
    outcome: 'PASS',
    subject: platforms({ level: 'CITY' }),
    seen: '柳州市示例工程技术研究中心（市级）',
  },
  { when: 'a national platform', outcome: 'PASS', subject: platforms({ level: 'NATIONAL' }) },
  {
    when: 'a platform of the open list of kinds',
    outcome: 'PASS',
    subject: platforms({ kind: 'OTHER_PLATFORM' }),
  },
  { when: 'a platform that expires today', outcome: 'PASS', subject: platforms({ validTo: '2024-04-10' }) },
  {
    when: 'a platform that expired yesterday',
    outcome: 'FAIL',
    subject: platforms({ validTo: '2024-04-09' }),
    computation: '已于 2024年4月9日到期',
    seen: '无',
    field: 'lead.platforms',
  },
  {
    when: 'a platform revoked today',
    outcome: 'FAIL',
    subject: platforms({ revokedOn: '2024-04-10' }),
    computation: '已于 2024年4月10日撤销',
  },
  {
    when: 'a platform to be revoked tomorrow',
    outcome: 'PASS',
    subject: platforms({ revokedOn: '2024-04-11' }),
  },
  { when: 'a platform approved today', outcome: 'PASS', subject: platforms({ approvedOn: '2024-04-10' }) },
  {
    when: 'a platform approved from tomorrow on',
    outcome: 'FAIL',
    subject: platforms({ approvedOn: '2024-04-11' }),
    computation: '2024年4月11日起有效',
  },
  {
    when: 'an expired one beside one in force',
    outcome: 'PASS',
    subject: platforms({ validTo: '2020-01-01', name: '旧中心' }, {}),
    computation: '不计入：旧中心',
  },
  { when: 'a lead unit without platforms', outcome: 'MISSING_DATA', subject: platforms() },
  { when: 'an application without a lead unit', outcome: 'MISSING_DATA', subject: noLead },
]);

clause('ORGANISES_EXCHANGES', [
  { when: 'a text on exchanges', outcome: 'NEEDS_REVIEW' },
  {
    when: 'no text on exchanges',
    outcome: 'MISSING_DATA',
    subject: { academicActivities: '' },
    field: 'academicActivities',
  },
]);

const other = { number: 'LT-2021-03', name: '柳州市示例钢铁创新联合体', leadUnit: '示例1号制造有限公司' };
clause('ONE_CONSORTIUM_PER_LEAD', [
  { when: 'a lead unit with nothing else', outcome: 'PASS', seen: '1 个', related: [] },
  {
    when: 'a lead unit that leads one already',
    outcome: 'WAIVABLE',
    facts: { ledElsewhere: [{ ...other, kind: 'CONSORTIUM' }] },
    seen: '2 个',
    threshold: '≤ 1 个',
    related: ['柳州市示例钢铁创新联合体'],
    field: 'formation.members.0.organisationId',
  },
  { when: 'an application without a lead unit', outcome: 'MISSING_DATA', subject: noLead },
]);

describe('ONE_CONSORTIUM_PER_LEAD', () => {
  it('says whether the other one is a consortium or an application', () => {
    const { related } = findingOf(
      liukeGui2022No7,
      'ONE_CONSORTIUM_PER_LEAD',
      aSubject(),
      facts({
        ledElsewhere: [
          { ...other, number: 'B' },
          { ...other, number: 'A', kind: 'CONSORTIUM' },
        ],
      }),
    );

    expect(related.map(({ kind, number }) => [kind, number])).toEqual([
      ['CONSORTIUM', 'A'],
      ['APPLICATION', 'B'],
    ]);
  });
});
