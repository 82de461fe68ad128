import { aFormation } from '../../builders.ts';
import { clause } from '../clause.testing.ts';
import { city, enterprise, made, rule, spending } from './city.testing.ts';

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
