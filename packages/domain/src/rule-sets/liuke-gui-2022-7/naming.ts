import type { RuleInput } from '../rule-set.ts';

/** 过宽用词 [D]: no source gives a list; the office edits it in a new version of the rule set. */
const broadWords = [
  '高端装备',
  '装备制造',
  '先进制造',
  '智能制造',
  '新材料',
  '新一代信息技术',
  '数字经济',
  '生物医药',
  '大健康',
  '现代农业',
  '节能环保',
  '战略性新兴产业',
];

/** Forms of names used elsewhere: 铜产业科技创新联合体, 工业大数据协同创新联合体, 车规级芯片产业技术创新联合体 [D]. */
const suffixWords = ['产业科技', '产业技术', '科技', '协同', '产学研'];

/** 三(一) and 三(二): name, direction, plan. */
export const naming: readonly RuleInput[] = [
  {
    code: 'NAME_FORM',
    clause: '三(一)a',
    quote: '拟建创新联合体名称应为“柳州市+核心技术领域+创新联合体”。',
    title: { 'zh-CN': '名称符合“柳州市+核心技术领域+创新联合体”', en: 'The name has the required form' },
    force: 'HARD',
    measure: { kind: 'nameForm', suffixWords },
  },
  {
    code: 'NAME_NOT_TOO_BROAD',
    clause: '三(一)b',
    quote: '创新联合体名称不宜过大，涵盖范围不宜过宽，应精准聚集其主营业务方向和核心技术领域，',
    title: { 'zh-CN': '名称不过大、不过宽', en: 'The name is not too broad' },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'nameBreadth', broadWords },
  },
  {
    code: 'NAME_UNIQUE',
    clause: '三(一)c',
    quote: '不能与柳州市现有创新联合体在名称和方向上重合或相似。',
    title: { 'zh-CN': '名称和方向不与现有联合体重合或相似', en: 'Name and direction are not taken already' },
    force: 'HARD',
    measure: { kind: 'nameUnique', similarFrom: 0.6 },
  },
  {
    code: 'PRIORITY_DIRECTION_CHOSEN',
    clause: '三(二)a',
    quote: '申报单位提出拟组建的创新联合体应当符合柳州市产业特色需求优先支持重点方向，',
    title: { 'zh-CN': '符合优先支持重点方向', en: 'Within the priority directions' },
    force: 'HARD',
    isWaivableBySpecialCase: true,
    measure: { kind: 'directionsOfBatch', min: 1 },
  },
  {
    code: 'PLAN_SOUND',
    clause: '三(二)b',
    quote: '发展思路清晰，任务目标合理，运行管理规范，并突出自身优势和特色。',
    title: {
      'zh-CN': '发展思路清晰，任务目标合理，运行管理规范',
      en: 'The plan is clear, sensible and orderly',
    },
    force: 'JUDGEMENT',
    isWaivableBySpecialCase: true,
    measure: { kind: 'textsGiven', texts: ['developmentIdea', 'taskGoals', 'operatingMechanism'] },
  },
];
