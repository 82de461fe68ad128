import { applicationLabels } from '../application/application.ts';
import { membershipLabels } from '../formation/formation.ts';
import { fundManagementLabels } from '../fund-management/fund-management.ts';
import { both, type Label } from '../kernel/label.ts';
import { financialYearLabels } from '../organisation/financial-year.ts';
import { vocabularies } from '../vocabularies.ts';
import type { Rule } from './rule-set.ts';

/** 计量方法 by name. */
export const measureLabels = {
  legalPersons: both('独立法人数', 'Separate legal persons'),
  unitKinds: both('单位类型', 'Kinds of units'),
  leadKind: both('牵头单位类型', 'Kind of the lead unit'),
  leadCount: both('牵头单位数', 'Number of lead units'),
  memberCount: both('成员单位数', 'Number of member units'),
  composition: both('成员构成(数量)', 'Composition by number'),
  compositionShare: both('成员构成(占比)', 'Composition by share'),
  memberCooperation: both('成员合作基础与意愿', 'Cooperation and intent of members'),
  cooperationWith: both('与指定类型单位的合作基础', 'Cooperation with kinds of units'),
  unitEvidence: both('单位佐证', 'Evidence of units'),
  applicationsPerUnit: both('每单位申报数', 'Applications of a unit'),
  strategicAgreement: both('战略合作协议', 'Strategic agreement'),
  integrity: both('科研诚信', 'Integrity'),
  leadLocation: both('牵头单位所在地', 'Place of the lead unit'),
  latestYearAmount: both('最近年度金额', 'Amount of the latest year'),
  yearlyAverage: both('年均金额', 'Yearly average'),
  rdRatio: both('研发投入占比', 'Share of R&D'),
  fulltimeRdStaff: both('专职研发人员数', 'Full-time R&D staff'),
  platformInForce: both('有效创新平台', 'Innovation platform in force'),
  consortiaLed: both('牵头联合体数', 'Consortia led'),
  governanceFunctions: both('组织机构职能', 'Functions of the bodies'),
  standingExecution: both('常设执行机构', 'Standing executive body'),
  fundRules: both('经费管理办法', 'Rules for the funds'),
  fundSupervision: both('经费监督', 'Supervision of the funds'),
  fundDeclarations: both('经费承诺', 'Declarations on the funds'),
  custodian: both('经费管理单位', 'Custodian of the funds'),
  nameForm: both('名称格式', 'Form of the name'),
  nameBreadth: both('名称宽泛', 'Breadth of the name'),
  nameUnique: both('名称与方向查重', 'Names and directions alike'),
  directionsOfBatch: both('批次重点方向', 'Directions of the batch'),
  textsGiven: both('文字说明', 'Texts given'),
  specialCase: both('一事一议', 'Special case'),
  recommended: both('推荐', 'Recommendation'),
  submittedInTime: both('按时提交', 'Submission in time'),
  materialsReceived: both('材料受理', 'Materials received'),
  signedOn: both('签署日期', 'Day of signing'),
  anyOf: both('满足其一', 'Any one of'),
} as const satisfies Readonly<Record<Rule['measure']['kind'], Label>>;

/** 参数 by name: one word for a parameter, whichever measure has it. */
export const parameterLabels: Readonly<Record<string, Label>> = {
  kind: both('计量方法', 'Measure'),
  min: both('下限', 'At least'),
  max: both('上限', 'At most'),
  exactly: both('应为', 'Exactly'),
  minPercent: both('下限(%)', 'At least (%)'),
  percent: both('占比(%)', 'Share (%)'),
  includesBound: both('含本数', 'Bound included'),
  countsLead: both('计入牵头单位', 'Lead unit counts'),
  kinds: both('类型', 'Kinds'),
  exceptKinds: both('除外类型', 'Except kinds'),
  tags: both('标签', 'Tags'),
  inChain: both('须在产业链中', 'In the industrial chain'),
  directions: both('限定方向', 'Directions'),
  any: both('任一情形', 'Any of'),
  needs: both('须填写', 'To be given'),
  of: both('范围', 'Of'),
  divisionPrefix: both('行政区划前缀', 'Division prefix'),
  city: both('城市', 'City'),
  figure: both('指标', 'Figure'),
  thresholds: both('标准', 'Thresholds'),
  sectors: both('行业', 'Sectors'),
  years: both('年数', 'Years'),
  minLevel: both('最低级别', 'Lowest level'),
  functions: both('职能', 'Functions'),
  minStaff: both('工作人员下限', 'Staff at least'),
  declarations: both('承诺事项', 'Declarations'),
  suffixWords: both('不应作后缀的词', 'Words that are no suffix'),
  broadWords: both('宽泛用词', 'Broad words'),
  similarFrom: both('近似度起点(0–1)', 'Similar from (0–1)'),
  texts: both('文本', 'Texts'),
  what: both('签署内容', 'What is signed'),
};

/** Terms that name a field of the form, or belong to no vocabulary. */
const ownTerms: Readonly<Record<string, Label>> = {
  ...applicationLabels,
  ...membershipLabels,
  ...fundManagementLabels,
  ...financialYearLabels,
  agreementSignedOn: both('协议签订日期', 'Agreement signed on'),
  ANY_UNIT: both('任一单位', 'Any unit'),
  LEAD: both('牵头单位', 'Lead unit'),
};

/** The names of terms that are offered together: those of the vocabulary that has them all, else their own. */
export function termNames(terms: readonly string[]): Readonly<Record<string, Label>> {
  const known = vocabularies.find((each) => terms.every((term) => each.terms.includes(term)));
  const labels: Readonly<Record<string, Label>> = known?.labels ?? ownTerms;
  return Object.fromEntries(terms.map((term) => [term, labels[term] ?? both(term, term)]));
}
