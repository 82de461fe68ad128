import type { RuleInput } from '../rule-set.ts';

/** 二: how an application is filed; what only district and bureau can complete is due at the formal check. */
const process: readonly RuleInput[] = [
  {
    code: 'RECOMMENDED_BY_DISTRICT',
    clause: '二(一)',
    quote:
      '请各县（区）科技主管部门组织辖区内符合条件的机构申报，并指导申报单位认真填写《柳州市市级创新联合体预申报表》。',
    title: { 'zh-CN': '县（区）科技主管部门推荐', en: 'Recommended by the district office' },
    force: 'PROCEDURE',
    dueBy: 'FORMAL_CHECK',
    measure: { kind: 'recommended' },
  },
  {
    code: 'SUBMITTED_IN_TIME',
    clause: '二(二)a',
    quote: '各申报单位于2024年4月15日前，将《柳州市市级创新联合体预申报表》（1份）加盖公章报送我局，',
    title: { 'zh-CN': '在截止日期前申报', en: 'Submitted in time' },
    force: 'PROCEDURE',
    measure: { kind: 'submittedInTime' },
  },
  {
    code: 'MATERIALS_RECEIVED',
    clause: '二(二)b',
    quote: '加盖公章报送我局，同时提交电子版（提供Word、PDF扫描件各1份）材料。',
    title: {
      'zh-CN': '盖章纸质件、Word 和 PDF 扫描件均已收到',
      en: 'Stamped paper, Word and PDF scan are received',
    },
    force: 'PROCEDURE',
    dueBy: 'FORMAL_CHECK',
    measure: { kind: 'materialsReceived', kinds: ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'] },
  },
];

/** 三(四), 三(五) and the formal notice. */
const closing: readonly RuleInput[] = [
  {
    code: 'STRATEGIC_AGREEMENT',
    clause: '三(四)',
    quote: '与我市签订有战略合作协议依托单位申报的创新联合体优先予以组建。',
    title: { 'zh-CN': '签有战略合作协议的优先', en: 'A strategic agreement gives preference' },
    force: 'PREFERENCE',
    // “依托单位” includes 联合申报单位 in 三(三), so any unit may hold it [D].
    measure: { kind: 'strategicAgreement', of: 'ANY_UNIT' },
  },
  {
    code: 'SELF_CHECK_SIGNED',
    clause: '三(五)',
    quote: '请各依托单位认真对照申报条件，严格审查把关。',
    title: { 'zh-CN': '已签署自查声明', en: 'The self-check is signed' },
    force: 'PROCEDURE',
    measure: { kind: 'signedOn', what: 'selfCheckSignedOn' },
  },
  {
    code: 'INTEGRITY_IN_ORDER',
    clause: '柳科通〔2024〕11号',
    quote: '弄虚作假……“黑名单”3年',
    title: { 'zh-CN': '单位和人员无有效失信记录', en: 'No integrity record in force' },
    force: 'HARD',
    measure: { kind: 'integrity' },
  },
];

export const filing = { process, closing };
