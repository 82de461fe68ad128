import type { RuleInput } from '../rule-set.ts';

/** 一(二): what the lead unit must be. */
export const leadUnit: readonly RuleInput[] = [
  {
    code: 'LEAD_OPERATES_IN_CITY',
    clause: '一(二)1a',
    quote:
      '在柳州市依法从事经营活动，符合国家科技创新政策要求的，具备科研开发或科技服务能力的各类创新主体均可申报。',
    title: { 'zh-CN': '牵头单位在柳州市经营', en: 'The lead unit operates in Liuzhou' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'leadLocation', divisionPrefix: '4502', city: '柳州市' },
  },
  {
    code: 'LEAD_INFLUENCES_INDUSTRY',
    clause: '一(二)1b',
    quote:
      '应具备较强的行业影响力，能够集聚产业链上下游企业、高等学校和科研院所等创新资源，支撑和引领产业发展，',
    title: { 'zh-CN': '牵头单位有较强的行业影响力', en: 'The lead unit has influence in its industry' },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'textsGiven', texts: ['foundation'] },
  },
  {
    code: 'ENOUGH_MAIN_REVENUE',
    clause: '一(二)1c',
    quote: '制造业年主营业务收入原则上应达到5亿元以上、科技与信息服务业年主营业务收入原则上应达到1亿元以上。',
    title: {
      'zh-CN': '年主营业务收入达到行业标准',
      en: 'Main-business revenue reaches the figure of its sector',
    },
    force: 'IN_PRINCIPLE',
    isWaivableBySpecialCase: true,
    measure: {
      kind: 'latestYearAmount',
      figure: 'mainRevenue',
      thresholds: [
        { sectors: ['MANUFACTURING'], min: '500000000' },
        { sectors: ['TECH_INFO_SERVICE'], min: '100000000' },
      ],
    },
  },
  {
    code: 'ENOUGH_RD_STAFF',
    clause: '一(二)2a',
    quote: '研发实力较雄厚，有专职研发团队，专职研发人员原则上应达到20人以上，',
    title: { 'zh-CN': '专职研发人员 20 人以上', en: 'At least 20 full-time R&D staff' },
    force: 'IN_PRINCIPLE',
    isWaivableBySpecialCase: true,
    measure: { kind: 'fulltimeRdStaff', min: 20 },
  },
  {
    code: 'COOPERATES_WITH_ACADEMIA',
    clause: '一(二)2b',
    quote: '与高等学校、科研院所及科学家团队有良好的合作基础。',
    title: { 'zh-CN': '与高校院所有良好的合作基础', en: 'Good cooperation with universities and institutes' },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'cooperationWith', kinds: ['UNIVERSITY', 'INSTITUTE'], min: 1 },
  },
  {
    code: 'INNOVATION_PLATFORM_IN_FORCE',
    clause: '一(二)2c',
    quote: '建有市级及以上重点实验室、工程（技术）研究中心、技术创新中心、企业技术中心等创新平台。',
    title: { 'zh-CN': '建有市级及以上创新平台', en: 'Has an innovation platform of city level or above' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'platformInForce', minLevel: 'CITY' },
  },
  {
    code: 'ENOUGH_RD_SPENDING',
    clause: '一(二)3',
    quote:
      '企业近三个会计年度（实际经营期不满三年的按实际经营时间计算）的研究开发费用总额占同期销售收入总额的比例原则上不低于3%。',
    title: {
      'zh-CN': '近三年研发费用占销售收入不低于 3%',
      en: 'R&D expense of three years at least 3% of sales',
    },
    force: 'IN_PRINCIPLE',
    isWaivableBySpecialCase: true,
    measure: { kind: 'rdRatio', minPercent: '3', years: 3 },
  },
  {
    code: 'ORGANISES_EXCHANGES',
    clause: '一(二)4',
    quote:
      '能够发起、组织高水平学术交流、为行业提供技术服务、国际合作、成果转移转化等活动，促进创新链产业链融合发展，提升全产业链专业化协作水平和产业集群整体创新能力。',
    title: {
      'zh-CN': '能够组织高水平学术交流等活动',
      en: 'Can organise exchanges and services to the industry',
    },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'textsGiven', texts: ['academicActivities'] },
  },
  {
    code: 'ONE_CONSORTIUM_PER_LEAD',
    clause: '一(二)5',
    quote: '原则上一个牵头单位仅限牵头组建一个创新联合体，以利于集中力量实现关键性突破。',
    title: { 'zh-CN': '一个牵头单位只牵头一个创新联合体', en: 'A lead unit leads one consortium only' },
    force: 'IN_PRINCIPLE',
    isWaivableBySpecialCase: true,
    measure: { kind: 'consortiaLed', max: 1 },
  },
];
