import type { RuleInput } from '../rule-set.ts';

/** 一(四) to 一(六): bodies, money, special cases. */
export const operation: readonly RuleInput[] = [
  {
    code: 'THREE_GOVERNANCE_BODIES',
    clause: '一(四)a',
    quote: '创新联合体应设立决策、咨询和执行等组织机构，建立有效的决策与执行机制。',
    title: { 'zh-CN': '设立决策、咨询和执行机构', en: 'Decision, advisory and executive bodies' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'governanceFunctions', functions: ['DECISION', 'ADVISORY', 'EXECUTION'] },
  },
  {
    code: 'STANDING_EXECUTIVE_BODY',
    clause: '一(四)b',
    quote: '创新联合体执行机构为常设机构，应配备必要的工作人员，负责开展日常工作。',
    title: { 'zh-CN': '执行机构常设并有工作人员', en: 'The executive body is standing and has staff' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    // “必要的” has no number; one is the least that is not none [D].
    measure: { kind: 'standingExecution', minStaff: 1 },
  },
  {
    code: 'FUND_RULES_ADOPTED',
    clause: '一(五)a',
    quote: '创新联合体应具有健全的经费管理制度。对创新联合体经费要制定相应的管理办法，',
    title: { 'zh-CN': '制定经费管理办法', en: 'Fund rules are adopted' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'fundRules' },
  },
  {
    code: 'FUNDS_SUPERVISED',
    clause: '一(五)b',
    quote: '建立经费使用的内部监督机制。',
    title: { 'zh-CN': '建立经费内部监督机制', en: 'The use of funds is supervised within' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'fundSupervision' },
  },
  {
    code: 'CUSTODIAN_IS_HOST_UNIT',
    clause: '一(五)c',
    quote: '创新联合体可委托常设机构的依托单位管理经费，',
    title: { 'zh-CN': '经费受托单位为常设机构的依托单位', en: 'A custodian hosts the standing body' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'custodian' },
  },
  {
    code: 'PUBLIC_MONEY_RULES_ACCEPTED',
    clause: '一(五)d',
    quote: '政府资助经费的使用要按照柳州市科技发展专项资金管理办法相关规定执行，并接受科技等有关部门的监督。',
    title: {
      'zh-CN': '承诺按规定使用政府资助经费并接受监督',
      en: 'Public money follows its rules and is supervised',
    },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'fundDeclarations', declarations: ['followsSpecialFundRules', 'acceptsSupervision'] },
  },
  {
    code: 'SPECIAL_CASE',
    clause: '一(六)',
    quote:
      '对柳州市党委、政府重点扶持或柳州市产业发展急需的创新联合体，可以按照“一事一议”原则组织论证或建设。',
    title: { 'zh-CN': '“一事一议”', en: 'Special case' },
    force: 'JUDGEMENT',
    measure: { kind: 'specialCase' },
  },
];
