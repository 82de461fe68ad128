import { aFormation, aLeadProfile, aMember, type aUnit, aYear } from '../../builders.ts';
import { clause } from '../clause.testing.ts';
import { city, enterprise, made, rule, spending } from './city.testing.ts';

// 厦门市创新联合体管理办法 2025: https://sti.xm.gov.cn/xxgk/zcjd/202507/t20250711_2944786.htm
const xiamen = city('厦门 2025', '厦门市', [
  rule('LEAD_KIND', '龙头企业、新型研发机构或三甲医院（仅生命健康领域）', 'HARD', {
    kind: 'leadKind',
    any: [
      { kinds: ['ENTERPRISE'], tags: ['龙头企业'] },
      { kinds: ['RND_SERVICE'], tags: ['新型研发机构'] },
      { kinds: ['HOSPITAL'], tags: ['三甲医院'], directions: ['生命健康'] },
    ],
  }),
  rule('LEAD_REVENUE', '企业年营业收入不低于5亿元', 'HARD', {
    kind: 'latestYearAmount',
    figure: 'salesRevenue',
    thresholds: [{ min: '500000000' }],
  }),
  rule('RD_SPENDING', '年均研发投入不低于2000万元，或占营业收入比例不低于3%', 'HARD', {
    kind: 'anyOf',
    of: [
      { kind: 'yearlyAverage', figure: 'rdExpense', years: 3, min: '20000000' },
      { kind: 'rdRatio', minPercent: '3', years: 3 },
    ],
  }),
  rule('UNIT_COUNT', '单位不少于7家', 'HARD', { kind: 'memberCount', min: 7, countsLead: true }),
  rule('ENTERPRISE_COUNT', '企业不少于5家', 'HARD', {
    kind: 'composition',
    kinds: ['ENTERPRISE'],
    min: 5,
    countsLead: true,
  }),
  rule('ACADEMIC_COUNT', '高校、院所、医院不少于2家', 'HARD', {
    kind: 'composition',
    kinds: ['UNIVERSITY', 'INSTITUTE', 'HOSPITAL'],
    min: 2,
    countsLead: true,
  }),
]);

const leadOf = (...args: Parameters<typeof aUnit>) => ({ members: aFormation({ lead: args[0] ?? {} }) });
clause(
  'LEAD_KIND',
  [
    {
      when: 'a leading enterprise',
      outcome: 'PASS',
      subject: leadOf({ tags: ['龙头企业'] }),
      seen: '企业（龙头企业）',
    },
    { when: 'an enterprise without the tag', outcome: 'FAIL', subject: leadOf({}), seen: '企业' },
    {
      when: 'a hospital of grade 3A in its field',
      outcome: 'PASS',
      subject: { ...leadOf({ kind: 'HOSPITAL', tags: ['三甲医院'] }), priorityDirections: ['生命健康'] },
    },
    {
      when: 'a hospital of grade 3A in another field',
      outcome: 'FAIL',
      subject: { ...leadOf({ kind: 'HOSPITAL', tags: ['三甲医院'] }), priorityDirections: ['新材料'] },
    },
    {
      when: 'a university',
      outcome: 'FAIL',
      subject: leadOf({ kind: 'UNIVERSITY', tags: ['龙头企业'] }),
      related: ['示例1号大学'],
    },
    { when: 'no lead unit', outcome: 'MISSING_DATA', subject: { members: [aMember({})] } },
  ],
  xiamen,
);

const sales = (salesRevenue: string) => ({
  lead: aLeadProfile({ financialYears: [aYear(2023, { salesRevenue })] }),
  ...leadOf({ sector: null }),
});
clause(
  'LEAD_REVENUE',
  [
    { when: 'one cent below 5 亿元, whatever the sector,', outcome: 'FAIL', subject: sales('499999999.99') },
    { when: 'exactly 5 亿元', outcome: 'PASS', subject: sales('500000000') },
    { when: 'a new R&D organisation', outcome: 'NOT_APPLICABLE', subject: leadOf({ kind: 'RND_SERVICE' }) },
  ],
  xiamen,
);

clause(
  'RD_SPENDING',
  [
    {
      when: 'neither the amount nor the ratio',
      outcome: 'FAIL',
      subject: spending('19999999.99', '700000000'),
      seen: '1,999.999999 万元；2.857142…%',
      threshold: '≥ 2,000 万元；或 ≥ 3%',
      field: 'lead.financialYears',
    },
    {
      when: 'exactly the amount and too low a ratio',
      outcome: 'PASS',
      subject: spending('20000000', '900000000'),
    },
    {
      when: 'exactly the ratio and too low an amount',
      outcome: 'PASS',
      subject: spending('3000000', '100000000'),
    },
    { when: 'both', outcome: 'PASS', subject: spending('30000000', '600000000') },
    {
      when: 'the amount alone, the sales being unknown,',
      outcome: 'PASS',
      subject: {
        lead: aLeadProfile({
          financialYears: [2021, 2022, 2023].map((year) =>
            aYear(year, { rdExpense: '20000000', salesRevenue: null }),
          ),
        }),
      },
    },
    { when: 'no figures', outcome: 'MISSING_DATA', subject: { lead: aLeadProfile({ financialYears: [] }) } },
    {
      when: 'half a year at the yearly rate of 2000 万元',
      outcome: 'PASS',
      subject: {
        lead: aLeadProfile({
          foundedOn: '2023-07-01',
          financialYears: [
            aYear(2023, { monthsOperated: 6, rdExpense: '10000000', salesRevenue: '900000000' }),
          ],
        }),
      },
      computation: '÷ 6 个月 × 12 = 年均 2,000 万元',
    },
    {
      when: 'half a year one cent below that rate',
      outcome: 'FAIL',
      subject: {
        lead: aLeadProfile({
          foundedOn: '2023-07-01',
          financialYears: [
            aYear(2023, { monthsOperated: 6, rdExpense: '9999999.99', salesRevenue: '900000000' }),
          ],
        }),
      },
    },
    { when: 'a hospital as lead', outcome: 'NOT_APPLICABLE', subject: leadOf({ kind: 'HOSPITAL' }) },
    { when: 'no lead unit', outcome: 'MISSING_DATA', subject: { members: [aMember({})], lead: null } },
  ],
  xiamen,
);

clause(
  'UNIT_COUNT',
  [
    {
      when: 'six units with the lead',
      outcome: 'FAIL',
      subject: { members: aFormation({ members: 5 }) },
      seen: '6 个',
      computation: '含牵头单位 6 个（不含牵头单位 5 个）',
    },
    { when: 'seven units with the lead', outcome: 'PASS', subject: { members: aFormation({ members: 6 }) } },
  ],
  xiamen,
);

clause(
  'ENTERPRISE_COUNT',
  [
    {
      when: 'four enterprises with the lead',
      outcome: 'FAIL',
      subject: made(enterprise, enterprise, enterprise),
      fix: '再增加 1 个企业',
    },
    {
      when: 'five enterprises with the lead',
      outcome: 'PASS',
      subject: made(enterprise, enterprise, enterprise, enterprise),
      seen: '5 个',
    },
    {
      when: 'six enterprises with the lead',
      outcome: 'PASS',
      subject: made(enterprise, enterprise, enterprise, enterprise, enterprise),
    },
  ],
  xiamen,
);

clause(
  'ACADEMIC_COUNT',
  [
    { when: 'one university', outcome: 'FAIL', subject: made({ kind: 'UNIVERSITY' }, enterprise) },
    {
      when: 'a university and a hospital',
      outcome: 'PASS',
      subject: made({ kind: 'UNIVERSITY' }, { kind: 'HOSPITAL' }),
    },
    {
      when: 'one university listed twice',
      outcome: 'FAIL',
      subject: {
        members: aFormation({
          members: 0,
          extra: [aMember({ unit: { kind: 'UNIVERSITY' } }), aMember({ unit: { kind: 'UNIVERSITY' } })],
        }),
      },
    },
    {
      when: 'three of them',
      outcome: 'PASS',
      subject: made({ kind: 'UNIVERSITY' }, { kind: 'HOSPITAL' }, { kind: 'INSTITUTE' }),
    },
  ],
  xiamen,
);
