import { aFormation, aLeadProfile, aMember, aYear } from '../../builders.ts';
import { clause } from '../clause.testing.ts';

const noLead = { members: [aMember({ index: 2 })], lead: null };
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
