import type { RuleInput } from '../rule-set.ts';

const services = [
  'RND_SERVICE',
  'TRANSFER_SERVICE',
  'TESTING_SERVICE',
  'CONSULTING_SERVICE',
  'FINANCE_SERVICE',
  'TECH_SERVICE',
] as const;

/** 一(一): what the consortium is made of. */
const units: readonly RuleInput[] = [
  {
    code: 'SEPARATE_LEGAL_PERSONS',
    clause: '一(一)a',
    quote: '创新联合体由企业、高等学校、科研院所或其他组织机构等多个独立法人单位组成。',
    title: { 'zh-CN': '由多个独立法人单位组成', en: 'Made of several separate legal persons' },
    force: 'HARD',
    measure: { kind: 'legalPersons', min: 2 },
  },
  {
    code: 'ENTERPRISES_LEADING_IN_INDUSTRY',
    clause: '一(一)b',
    quote: '企业应处于行业领先或骨干地位；',
    title: { 'zh-CN': '企业处于行业领先或骨干地位', en: 'Enterprises lead or carry their industry' },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'unitEvidence', kinds: ['ENTERPRISE'], needs: ['strengths'], countsLead: true },
  },
  {
    code: 'ACADEMIA_AT_THE_FRONTIER',
    clause: '一(一)c',
    quote: '高等学校、科研院所应在合作的技术领域具有前沿水平；',
    title: {
      'zh-CN': '高等学校、科研院所具有前沿水平',
      en: 'Universities and institutes stand at the frontier',
    },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: {
      kind: 'unitEvidence',
      kinds: ['UNIVERSITY', 'INSTITUTE'],
      needs: ['strengths'],
      countsLead: true,
    },
  },
  {
    code: 'UNIT_KINDS_ADMITTED',
    clause: '一(一)d',
    quote: '技术研发、成果转移转化、检验检测、科技咨询、科技金融、科技服务等相关机构可参与创新联合体建设。',
    title: { 'zh-CN': '单位类型属于可参与范围', en: 'Every unit is of an admitted kind' },
    force: 'HARD',
    measure: {
      kind: 'unitKinds',
      kinds: ['ENTERPRISE', 'UNIVERSITY', 'INSTITUTE', 'HOSPITAL', ...services, 'OTHER'],
    },
  },
];

/** 一(三): what every member unit must bring. */
const members: readonly RuleInput[] = [
  {
    code: 'MEMBERS_READY_TO_COOPERATE',
    clause: '一(三)1',
    quote:
      '成员单位应与牵头企业在技术研发、成果转化、标准制定、国际合作、品牌建设等方面具备合作基础，并达成合作意愿。',
    title: {
      'zh-CN': '成员单位有合作基础并达成合作意愿',
      en: 'Member units have cooperated with the lead and want to',
    },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'memberCooperation' },
  },
  {
    code: 'MEMBER_ENTERPRISES_IN_CHAIN',
    clause: '一(三)2',
    quote:
      '企业作为创新联合体成员单位的，应处于本产业链中，具备一定的研发和技术配套能力，能够与其他团队成员有效互补。',
    title: { 'zh-CN': '成员企业处于本产业链中', en: 'Member enterprises have a place in the chain' },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'unitEvidence', kinds: ['ENTERPRISE'], needs: ['chainPosition'] },
  },
  {
    code: 'MEMBER_ACADEMIA_EQUIPPED',
    clause: '一(三)3',
    quote:
      '高等学校、科研院所作为创新联合体成员单位的，应在相关学科专业领域内拥有创新能力较强的研究团队，具备良好的科研实验条件。',
    title: {
      'zh-CN': '成员高校院所有研究团队和实验条件',
      en: 'Member universities and institutes have teams and laboratories',
    },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'unitEvidence', kinds: ['UNIVERSITY', 'INSTITUTE'], needs: ['strengths'] },
  },
  {
    code: 'MEMBER_SERVICES_QUALIFIED',
    clause: '一(三)4',
    quote:
      '技术研发、成果转移转化、检验检测、科技咨询、科技金融、科技服务等相关机构作为创新联合体成员单位的，应有相应的专业技术服务能力，能够对创新联合体建设起到助力作用。',
    title: { 'zh-CN': '成员服务机构有专业技术服务能力', en: 'Member service organisations are qualified' },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'unitEvidence', kinds: [...services], needs: ['strengths'] },
  },
];

/** 三(三): how many, and in how many applications of the batch. */
const numbers: readonly RuleInput[] = [
  {
    code: 'ONE_LEAD_UNIT',
    clause: '三(三)a',
    quote: '每个申报的创新联合体必须有1个牵头组建单位，',
    title: { 'zh-CN': '有且只有 1 个牵头单位', en: 'Exactly one lead unit' },
    force: 'HARD',
    measure: { kind: 'leadCount', exactly: 1 },
  },
  {
    code: 'ENOUGH_MEMBER_UNITS',
    clause: '三(三)b',
    quote: '联合申报的成员单位原则上不少于8个，',
    title: { 'zh-CN': '成员单位不少于 8 个', en: 'At least eight member units' },
    force: 'IN_PRINCIPLE',
    isWaivableBySpecialCase: true,
    // The lead is named apart in the sentence before, so it does not count [D].
    measure: { kind: 'memberCount', min: 8, countsLead: false },
  },
  {
    code: 'ONE_APPLICATION_PER_UNIT',
    clause: '三(三)c',
    quote: '每个依托单位（含联合申报单位）原则上每批次只申报1个创新联合体，',
    title: {
      'zh-CN': '每单位每批次只申报 1 个（高校医院除外）',
      en: 'One application of the batch for each unit (universities and hospitals apart)',
    },
    force: 'IN_PRINCIPLE',
    isWaivableBySpecialCase: true,
    // 科研院所 are not named beside 高校医院, so they are not excepted.
    measure: { kind: 'applicationsPerUnit', max: 1, exceptKinds: ['UNIVERSITY', 'HOSPITAL'] },
  },
  {
    code: 'THREE_APPLICATIONS_PER_UNIVERSITY',
    clause: '三(三)d',
    quote: '高校医院最多限制申报3个创新联合体。',
    title: { 'zh-CN': '高校、医院每批次最多申报 3 个', en: 'At most three for a university or hospital' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'applicationsPerUnit', max: 3, kinds: ['UNIVERSITY', 'HOSPITAL'] },
  },
];

export const composition = { units, members, numbers };
