import { describe, expect, it } from 'vitest';
import {
  aFormation,
  aLeadProfile,
  aMember,
  aPlatform,
  aSubject,
  aYear,
  facts,
  findingOf,
} from '../../builders.ts';
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

const revenue = (
  mainRevenue: string | null,
  sector: 'MANUFACTURING' | 'TECH_INFO_SERVICE' | 'OTHER_SECTOR' | null = 'MANUFACTURING',
) => ({
  members: aFormation({ lead: { sector } }),
  lead: aLeadProfile({
    financialYears: [aYear(2022, { mainRevenue: '900000000' }), aYear(2023, { mainRevenue })],
  }),
});

clause('ENOUGH_MAIN_REVENUE', [
  {
    when: 'a manufacturer one cent below 5 亿元',
    outcome: 'WAIVABLE',
    subject: revenue('499999999.99'),
    seen: '49,999.999999 万元',
    threshold: '≥ 50,000 万元',
    fix: '还差 0.000001 万元',
    field: 'lead.financialYears',
  },
  {
    when: 'a manufacturer at exactly 5 亿元',
    outcome: 'PASS',
    subject: revenue('500000000'),
    computation: '制造业，2023 年主营业务收入 50,000 万元，要求 50,000 万元以上（含）',
    fix: '',
  },
  { when: 'a manufacturer above 5 亿元', outcome: 'PASS', subject: revenue('500000000.01') },
  {
    when: 'a service one cent below 1 亿元',
    outcome: 'WAIVABLE',
    subject: revenue('99999999.99', 'TECH_INFO_SERVICE'),
    threshold: '≥ 10,000 万元',
  },
  {
    when: 'a service at exactly 1 亿元',
    outcome: 'PASS',
    subject: revenue('100000000', 'TECH_INFO_SERVICE'),
  },
  { when: 'a service above 1 亿元', outcome: 'PASS', subject: revenue('100000001', 'TECH_INFO_SERVICE') },
  {
    when: 'an enterprise of another sector, however rich,',
    outcome: 'NOT_APPLICABLE',
    subject: revenue('9000000000', 'OTHER_SECTOR'),
    computation: '由人工研判',
  },
  {
    when: 'a university as lead',
    outcome: 'NOT_APPLICABLE',
    subject: {
      ...revenue('9000000000'),
      members: aFormation({ lead: { kind: 'UNIVERSITY', sector: null } }),
    },
    seen: '高等学校',
  },
  {
    when: 'an enterprise without a sector',
    outcome: 'MISSING_DATA',
    subject: revenue('900000000', null),
    field: 'lead.sector',
  },
  {
    when: 'a latest year without the figure',
    outcome: 'MISSING_DATA',
    subject: revenue(null),
    computation: '2023 年主营业务收入',
  },
  {
    when: 'a unit that reports older years only',
    outcome: 'MISSING_DATA',
    subject: { lead: aLeadProfile({ financialYears: [aYear(2021), aYear(2022)] }) },
  },
  {
    when: 'the current, incomplete year alone',
    outcome: 'MISSING_DATA',
    subject: { lead: aLeadProfile({ financialYears: [aYear(2024)] }) },
  },
  { when: 'an application without a lead unit', outcome: 'MISSING_DATA', subject: noLead },
]);

const staff = (fulltimeRdStaff: number | null) => ({ lead: aLeadProfile({ fulltimeRdStaff }) });
clause('ENOUGH_RD_STAFF', [
  {
    when: 'a team of 19',
    outcome: 'WAIVABLE',
    subject: staff(19),
    seen: '19 人',
    threshold: '≥ 20 人',
    fix: '还差 1 人',
  },
  { when: 'a team of 20', outcome: 'PASS', subject: staff(20) },
  { when: 'a team of 21', outcome: 'PASS', subject: staff(21) },
  {
    when: 'a university’s team of 19',
    outcome: 'WAIVABLE',
    subject: { ...staff(19), members: aFormation({ lead: { kind: 'UNIVERSITY' } }) },
  },
  { when: 'a team of 0', outcome: 'WAIVABLE', subject: staff(0), fix: '还差 20 人' },
  { when: 'a team nobody counted', outcome: 'MISSING_DATA', subject: staff(null), field: 'lead.rdTeam' },
  { when: 'an application without a lead unit', outcome: 'MISSING_DATA', subject: noLead },
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

const spent = (rdExpense: string, salesRevenue = '100000000') => ({
  lead: aLeadProfile({
    financialYears: [2021, 2022, 2023].map((year) => aYear(year, { rdExpense, salesRevenue })),
  }),
});
clause('ENOUGH_RD_SPENDING', [
  {
    when: 'a ratio of 2.995 %',
    outcome: 'WAIVABLE',
    subject: spent('2995000'),
    seen: '2.995%',
    threshold: '≥ 3%',
    computation: '2021–2023 年研究开发费用合计 898.5 万元 ÷ 销售收入合计 30,000 万元 = 2.995%，要求不低于 3%',
    fix: '须达到 900 万元（还差 1.5 万元）',
  },
  {
    when: 'a ratio one cent below 3 %',
    outcome: 'WAIVABLE',
    subject: spent('2999999.99'),
    seen: '2.999999…%',
  },
  { when: 'a ratio of exactly 3 %', outcome: 'PASS', subject: spent('3000000'), seen: '3%', fix: '' },
  { when: 'a ratio of 3.01 %', outcome: 'PASS', subject: spent('3010000'), seen: '3.01%' },
  {
    when: 'a mean of ratios above 3 % whose ratio of sums is below',
    outcome: 'WAIVABLE',
    subject: {
      lead: aLeadProfile({
        financialYears: [
          aYear(2021, { rdExpense: '900000', salesRevenue: '10000000' }),
          aYear(2022, { rdExpense: '100000', salesRevenue: '100000000' }),
          aYear(2023, { rdExpense: '200000', salesRevenue: '100000000' }),
        ],
      }),
    },
    seen: '0.571428…%',
  },
  {
    when: 'main-business revenue that would give 3 % while sales do not',
    outcome: 'WAIVABLE',
    subject: {
      lead: aLeadProfile({
        financialYears: [2021, 2022, 2023].map((year) =>
          aYear(year, { mainRevenue: '100', salesRevenue: '200000000', rdExpense: '3000000' }),
        ),
      }),
    },
    seen: '1.5%',
  },
  {
    when: 'sales of 0 in all years',
    outcome: 'MISSING_DATA',
    subject: spent('3000000', '0'),
    computation: '合计为 0',
  },
  { when: 'research expense of 0', outcome: 'WAIVABLE', subject: spent('0'), seen: '0%' },
  {
    when: 'a missing year of an old unit',
    outcome: 'MISSING_DATA',
    subject: { lead: aLeadProfile({ financialYears: [aYear(2022), aYear(2023)] }) },
    computation: '2021 年研究开发费用、销售收入',
    field: 'lead.financialYears',
  },
  {
    when: 'a missing year of a unit whose foundation is not known',
    outcome: 'MISSING_DATA',
    subject: { lead: aLeadProfile({ foundedOn: null, financialYears: [aYear(2022), aYear(2023)] }) },
  },
  {
    when: 'a unit founded in July 2022 with one and a half years',
    outcome: 'PASS',
    subject: {
      lead: aLeadProfile({
        foundedOn: '2022-07-01',
        financialYears: [aYear(2022, { monthsOperated: 6 }), aYear(2023)],
      }),
    },
    computation: '2022–2023 年（实际经营 18 个月）',
  },
  {
    when: 'a unit founded in 2022 that leaves 2022 out',
    outcome: 'MISSING_DATA',
    subject: { lead: aLeadProfile({ foundedOn: '2022-07-01', financialYears: [aYear(2023)] }) },
    computation: '2022 年',
  },
  {
    when: 'a unit founded this year',
    outcome: 'MISSING_DATA',
    subject: { lead: aLeadProfile({ foundedOn: '2024-01-05', financialYears: [aYear(2024)] }) },
    computation: '第一个完整会计年度',
  },
  {
    when: 'one figure of one year',
    outcome: 'MISSING_DATA',
    subject: {
      lead: aLeadProfile({ financialYears: [aYear(2021), aYear(2022, { rdExpense: null }), aYear(2023)] }),
    },
    computation: '缺：2022 年研究开发费用',
  },
  {
    when: 'years older than the window and the current one left aside',
    outcome: 'PASS',
    subject: {
      lead: aLeadProfile({
        financialYears: [
          aYear(2019, { rdExpense: '0' }),
          aYear(2020, { rdExpense: '0' }),
          aYear(2021),
          aYear(2022),
          aYear(2023),
          aYear(2024, { rdExpense: '0' }),
        ],
      }),
    },
    seen: '4%',
  },
  {
    when: 'a university as lead',
    outcome: 'NOT_APPLICABLE',
    subject: { ...spent('0'), members: aFormation({ lead: { kind: 'UNIVERSITY' } }) },
  },
  {
    when: 'an institute as lead',
    outcome: 'NOT_APPLICABLE',
    subject: { ...spent('0'), members: aFormation({ lead: { kind: 'INSTITUTE' } }) },
  },
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
