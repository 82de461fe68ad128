import { aFormation, aLeadProfile, aMember, aUnit, aYear } from '../builders.ts';
import { clause } from './clause.testing.ts';
import { type RuleInput, ruleSet } from './rule-set.ts';

// Other cities' rules have other shapes, not only other numbers; they need data and no new code.
// The figures are rows of a survey of published rules; the sources are named at each set.

const rule = (
  code: string,
  quote: string,
  force: RuleInput['force'],
  measure: RuleInput['measure'],
): RuleInput => ({
  code,
  clause: code,
  quote,
  title: { 'zh-CN': quote, en: code },
  force,
  measure,
});
const city = (documentNo: string, prefix: string, rules: RuleInput[]) =>
  ruleSet({
    documentNo,
    title: documentNo,
    effectiveFrom: '2025-01-01',
    nameGrammar: { prefix, suffix: '创新联合体' },
    rules,
  });

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

const spending = (rdExpense: string, salesRevenue: string) => ({
  lead: aLeadProfile({
    financialYears: [2021, 2022, 2023].map((year) => aYear(year, { rdExpense, salesRevenue })),
  }),
});
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

const made = (...kinds: Parameters<typeof aUnit>[0][]) => ({
  members: aFormation({
    members: 0,
    extra: kinds.map((unit, index) => aMember({ index: index + 2, unit: unit ?? {} })),
  }),
});
const enterprise = { kind: 'ENTERPRISE' } as const;
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

// 合肥市创新联合体申报 2025: https://www.ichuanghui.org/8357.html
const hefei = city('合肥 2025', '合肥市', [
  rule('RD_SPENDING', '近三年研发投入占比不低于3%，或年均研发投入不低于3000万元', 'HARD', {
    kind: 'anyOf',
    of: [
      { kind: 'rdRatio', minPercent: '3', years: 3 },
      { kind: 'yearlyAverage', figure: 'rdExpense', years: 3, min: '30000000' },
    ],
  }),
  rule('CO_BUILDERS', '共建单位原则上不少于3家', 'IN_PRINCIPLE', {
    kind: 'memberCount',
    min: 3,
    countsLead: false,
  }),
  rule('TECH_SMES', '应有一定比例的科技中小微企业', 'JUDGEMENT', {
    kind: 'composition',
    kinds: ['ENTERPRISE'],
    tags: ['科技型中小企业'],
    min: 1,
  }),
]);
clause(
  'RD_SPENDING',
  [
    { when: '2999.99 万元 a year and 2.9 %', outcome: 'FAIL', subject: spending('29999900', '1034480000') },
    { when: '3000 万元 a year and 2.9 %', outcome: 'PASS', subject: spending('30000000', '1034480000') },
    { when: '3 % of small sales', outcome: 'PASS', subject: spending('3000000', '100000000') },
  ],
  hefei,
);
clause(
  'CO_BUILDERS',
  [
    { when: 'two co-builders', outcome: 'WAIVABLE', subject: { members: aFormation({ members: 2 }) } },
    { when: 'three co-builders', outcome: 'PASS', subject: { members: aFormation({ members: 3 }) } },
  ],
  hefei,
);
clause(
  'TECH_SMES',
  [
    {
      when: 'one of them',
      outcome: 'NEEDS_REVIEW',
      subject: made({ tags: ['科技型中小企业'] }),
      seen: '1 个',
    },
    {
      when: 'none of them',
      outcome: 'NEEDS_REVIEW',
      subject: made(enterprise),
      seen: '0 个',
      fix: '科技型中小企业',
    },
  ],
  hefei,
);

// 洛阳市级创新联合体备案 2025 (占50%以上, read as more than half): http://news.lyd.com.cn/system/2025/08/25/032494629.shtml
const luoyang = city('洛阳 2025', '洛阳市', [
  rule('MEMBER_COUNT', '成员单位10家以上', 'IN_PRINCIPLE', {
    kind: 'memberCount',
    min: 10,
    countsLead: false,
  }),
  rule('CHAIN_SHARE', '产业链上下游企业占50%以上', 'HARD', {
    kind: 'compositionShare',
    kinds: ['ENTERPRISE'],
    inChain: true,
    percent: '50',
    includesBound: false,
  }),
  rule('CHAIN_SHARE_BOUND', '产业链上下游企业占50%以上（含）', 'HARD', {
    kind: 'compositionShare',
    kinds: ['ENTERPRISE'],
    inChain: true,
    percent: '50',
  }),
  rule('AGREEMENT', '签订共建协议', 'HARD', { kind: 'signedOn', what: 'agreementSignedOn' }),
]);
const university = { kind: 'UNIVERSITY' } as const;
clause(
  'MEMBER_COUNT',
  [
    { when: 'nine members', outcome: 'WAIVABLE', subject: { members: aFormation({ members: 9 }) } },
    { when: 'ten members', outcome: 'PASS', subject: { members: aFormation({ members: 10 }) } },
  ],
  luoyang,
);
clause(
  'CHAIN_SHARE',
  [
    {
      when: 'one enterprise of three',
      outcome: 'FAIL',
      subject: made(enterprise, university, university),
      seen: '33.333333…%',
      threshold: '> 50%',
    },
    { when: 'exactly half', outcome: 'FAIL', subject: made(enterprise, university), seen: '50%' },
    {
      when: 'two enterprises of three',
      outcome: 'PASS',
      subject: made(enterprise, enterprise, university),
      seen: '66.666666…%',
      computation: '2 个 ÷ 单位 3 个（不含牵头单位）',
    },
    {
      when: 'an enterprise without a place in the chain',
      outcome: 'FAIL',
      subject: {
        members: aFormation({
          members: 0,
          extra: [
            aMember({ chainPosition: null }),
            aMember({ index: 3, unit: university }),
            aMember({ index: 4 }),
          ],
        }),
      },
      seen: '33.333333…%',
    },
    { when: 'no members', outcome: 'MISSING_DATA', subject: { members: aFormation({ members: 0 }) } },
  ],
  luoyang,
);
clause(
  'CHAIN_SHARE_BOUND',
  [
    {
      when: 'exactly half where the bound is enough',
      outcome: 'PASS',
      subject: made(enterprise, university),
      threshold: '≥ 50%',
    },
    { when: 'less than half', outcome: 'FAIL', subject: made(enterprise, university, university) },
  ],
  luoyang,
);
clause(
  'AGREEMENT',
  [
    { when: 'a signed agreement', outcome: 'PASS', field: 'formation.agreement.signedOn' },
    {
      when: 'no agreement',
      outcome: 'MISSING_DATA',
      subject: { agreementSignedOn: null },
      fix: '签订日期',
      field: 'formation.agreement.signedOn',
    },
  ],
  luoyang,
);

// What the same measures say where a rule limits them more than any of these does.
const limited = city('示例', '示例市', [
  rule('KINDS', '仅限企业和高校', 'HARD', { kind: 'unitKinds', kinds: ['ENTERPRISE', 'UNIVERSITY'] }),
  rule('LEAD_AGREEMENT', '牵头单位签有协议的优先', 'PREFERENCE', { kind: 'strategicAgreement', of: 'LEAD' }),
  rule('NATIONAL_PLATFORM', '建有国家级平台', 'HARD', { kind: 'platformInForce', minLevel: 'NATIONAL' }),
]);
clause(
  'KINDS',
  [
    {
      when: 'a hospital among enterprises',
      outcome: 'FAIL',
      subject: made(enterprise, { kind: 'HOSPITAL' }),
      related: ['示例3号医院'],
      field: 'formation.members.2.organisationId',
    },
    {
      when: 'enterprises and a university',
      outcome: 'PASS',
      subject: made(enterprise, university),
      field: 'formation.members',
    },
  ],
  limited,
);
clause(
  'LEAD_AGREEMENT',
  [
    {
      when: 'an agreement of the lead',
      outcome: 'PASS',
      facts: {
        strategicAgreements: [
          { uscc: aUnit({ index: 1 }).uscc, party: '示例集团', documentNo: '', validTo: null },
        ],
      },
    },
    {
      when: 'an agreement of a member',
      outcome: 'NOT_APPLICABLE',
      facts: {
        strategicAgreements: [
          { uscc: aUnit({ index: 2 }).uscc, party: '示例集团', documentNo: '', validTo: null },
        ],
      },
    },
  ],
  limited,
);
clause(
  'NATIONAL_PLATFORM',
  [
    {
      when: 'a platform of city level',
      outcome: 'FAIL',
      computation: '级别不够',
      threshold: '国家级及以上，≥ 1 个',
    },
  ],
  limited,
);
