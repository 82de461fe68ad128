import { userLabels } from './access/user.ts';
import { both, type Label } from './kernel/label.ts';
import { organisationLabels } from './organisation/organisation.ts';

/** Columns that no input of the domain names: computed, recorded by an act, or of the system itself. */
export const recordLabels = {
  applications: {
    number: both('编号', 'Number'),
    status: both('状态', 'Status'),
    kind: both('类别', 'Kind'),
    batch: both('批次', 'Batch'),
    'batch.title': both('批次', 'Batch'),
    batchId: both('批次', 'Batch'),
    leadUnit: both('牵头单位', 'Lead unit'),
    'leadUnit.legalName': both('牵头单位', 'Lead unit'),
    recommendingBody: both('推荐单位', 'Recommending body'),
    'recommendingBody.name': both('推荐单位', 'Recommending body'),
    submittedAt: both('提交时间', 'Submitted'),
    updatedAt: both('更新时间', 'Updated'),
    correctionDueOn: both('补正期限', 'Correction due'),
    memberCount: both('成员数', 'Members'),
    priorityDirections: both('重点方向', 'Directions'),
    'formation.members.intentConfirmedAt': both('意愿确认时间', 'Intent confirmed'),
    waivers: both('说明', 'Reasons given'),
    verdicts: both('形审意见', 'Verdicts'),
    submissionItems: both('申报材料', 'Materials'),
  },
  organisations: { search: organisationLabels.legalName },
  batches: {
    phase: both('进度', 'Phase'),
    'ruleSet.documentNo': both('适用规则', 'Rule set'),
    applicationCount: both('申报数', 'Applications'),
  },
  decisionDocuments: {
    'batch.title': both('批次', 'Batch'),
    issuedBy: both('办理人', 'Issued by'),
  },
  objections: { status: both('状态', 'Status'), handling: both('处理意见', 'Handling') },
  publicNotices: {
    status: both('状态', 'Status'),
    phase: both('进度', 'Phase'),
    endsOn: both('公示结束日期', 'Ends on'),
    'batch.title': both('批次', 'Batch'),
    publicPage: both('公开页', 'Public page'),
  },
  users: {
    status: both('状态', 'Status'),
    'organisation.legalName': userLabels.organisationId,
    'district.name': userLabels.districtId,
    createdAt: both('开通时间', 'Created'),
  },
  apiTokens: {
    prefix: both('令牌开头', 'Begins with'),
    expiresAt: both('有效期至', 'Expires'),
    lastUsedAt: both('最近使用', 'Last used'),
    revokedAt: both('撤销时间', 'Revoked'),
    createdAt: both('创建时间', 'Created'),
    ownerName: both('所有人', 'Owner'),
  },
} as const satisfies Record<string, Readonly<Record<string, Label>>>;

export const ruleSetLabels = {
  documentNo: both('文号', 'Document no.'),
  title: both('文件名称', 'Title'),
  effectiveFrom: both('施行日期', 'Effective from'),
  edition: both('版本', 'Edition'),
  createdAt: both('录入时间', 'Recorded'),
  nameGrammar: both('名称格式', 'Form of names'),
  'nameGrammar.prefix': both('名称前缀', 'Prefix of names'),
  'nameGrammar.suffix': both('名称后缀', 'Suffix of names'),
  ruleCount: both('条款数', 'Clauses'),
  rules: both('条款', 'Clauses'),
  'rules.code': both('条款代码', 'Code'),
  'rules.clause': both('条款', 'Clause'),
  'rules.quote': both('原文', 'Quote'),
  'rules.title': both('要求', 'Requirement'),
  'rules.force': both('约束力', 'Force'),
  'rules.dueBy': both('核验环节', 'Due by'),
  'rules.isWaivableBySpecialCase': both('可“一事一议”', 'Special case possible'),
  'rules.measure': both('计量方法', 'Measure'),
} as const satisfies Readonly<Record<string, Label>>;
