import { aFormation, aMember, aUnit } from '../../builders.ts';
import { clause } from '../clause.testing.ts';
import { city, enterprise, made, rule, university } from './city.testing.ts';

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
  rule('HOSPITAL_OR_MANY', '医院牵头或成员不少于20个', 'HARD', {
    kind: 'anyOf',
    of: [
      { kind: 'memberCount', min: 20 },
      { kind: 'leadKind', any: [{ kinds: ['HOSPITAL'] }] },
      { kind: 'composition', kinds: ['UNIVERSITY'], tags: ['双一流', '省部共建'], min: 1 },
    ],
  }),
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

clause(
  'HOSPITAL_OR_MANY',
  [
    {
      when: 'none of the three',
      outcome: 'FAIL',
      seen: '8 个；企业；0 个',
      related: ['示例1号制造有限公司'],
      fix: '再增加 12 个成员单位；或 核对牵头单位的类型和标签，或更换牵头单位；或 再增加 1 个高等学校（双一流、省部共建）',
      field: 'formation.members',
    },
    {
      when: 'a hospital as lead',
      outcome: 'PASS',
      subject: { members: aFormation({ lead: { kind: 'HOSPITAL' } }) },
      related: [],
    },
    {
      when: 'a university with one of two tags',
      outcome: 'PASS',
      subject: made({ kind: 'UNIVERSITY', tags: ['省部共建'] }),
      related: [],
    },
  ],
  limited,
);
