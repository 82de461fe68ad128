import { both, type Label } from '../kernel/label.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { lifecycles } from '../lifecycles.ts';
import type { Subject } from './abilities.ts';

/** 操作日志: the columns of an entry. */
export const auditLabels = {
  at: both('时间', 'Time'),
  actorName: both('操作人', 'Who'),
  address: both('来源地址', 'Address'),
  action: both('操作', 'Act'),
  subject: both('对象', 'Subject'),
  recordName: both('记录', 'Record'),
  fromStatus: both('原状态', 'From'),
  toStatus: both('新状态', 'To'),
  reason: both('理由', 'Reason'),
  changes: both('变更内容', 'Changes'),
  requestId: both('请求编号', 'Request id'),
} as const satisfies Readonly<Record<string, Label>>;

/** 对象: what a person calls the records of a subject; a session is no record. */
export const subjectLabels = {
  Application: both('申报', 'Application'),
  Organisation: both('单位', 'Unit'),
  Batch: both('批次', 'Batch'),
  RuleSet: both('规则', 'Rule set'),
  District: both('推荐单位', 'District office'),
  Consortium: both('联合体', 'Consortium'),
  User: both('账号', 'Account'),
  ApiToken: both('访问令牌', 'Access token'),
  AuditEntry: both('操作日志', 'Log entry'),
  Expert: both('评审专家', 'Expert'),
  ScoreSheet: both('评分表', 'Score sheet'),
  ReviewAssignment: both('评审任务', 'Review assignment'),
  PublicNotice: both('公示', 'Public notice'),
  Objection: both('异议', 'Objection'),
  DecisionDocument: both('批复文件', 'Decision document'),
  CalendarException: both('工作日历', 'Working calendar'),
  ChangeRequest: both('变更申请', 'Change request'),
  DownloadSetting: both('下载设置', 'Download settings'),
  GovernanceMeeting: both('组织机构会议', 'Meeting of a body'),
  FundEntry: both('经费收支', 'Voucher'),
  FundSourceSetting: both('经费来源', 'Source of funds'),
  AnnualReport: both('年度报告', 'Annual report'),
  ReportingRound: both('填报任务', 'Reporting round'),
  IndicatorSet: both('指标集', 'Indicator set'),
  EvaluationScheme: both('评价指标体系', 'Evaluation scheme'),
  EvaluationRound: both('评价轮次', 'Evaluation round'),
  Evaluation: both('绩效评价', 'Evaluation'),
  EvaluationAssignment: both('评价评分任务', 'Scoring of an evaluation'),
  Notification: both('通知', 'Notification'),
  NameDecision: both('名称研判', 'Name decision'),
  DataImport: both('导入', 'Import'),
  Job: both('后台任务', 'Job'),
  DocumentTemplate: both('公文模板', 'Word template'),
  Session: both('会话', 'Session'),
} as const satisfies Partial<Record<Subject | 'Session', Label>>;

/** 操作 that no lifecycle names. */
const actLabels: Readonly<Record<string, Label>> = {
  create: both('新建', 'Created'),
  remove: both('删除', 'Removed'),
  update: both('修改', 'Edited'),
  open: both('启动填报', 'Opened'),
  rebase: both('换用指标集', 'Changed to another indicator set'),
  remind: both('催报', 'Reminded'),
  suspend: both('停用', 'Suspended'),
  resume: both('恢复', 'Restored'),
  unlock: both('解锁', 'Unlocked'),
  assignRole: both('调整角色', 'Role assigned'),
  issueLink: both('发放设置密码链接', 'Password link issued'),
  revoke: both('撤销', 'Revoked'),
  signIn: both('登录', 'Signed in'),
  signOut: both('退出登录', 'Signed out'),
  signInFailed: both('登录失败', 'Sign-in failed'),
  setPassword: both('设置密码', 'Password set'),
  changePassword: both('修改密码', 'Password changed'),
  changeEmail: both('修改邮箱', 'E-mail changed'),
  lock: both('锁定', 'Locked'),
  upload: both('上传材料', 'Material uploaded'),
  findVirus: both('文件发现病毒', 'Virus found in a file'),
  keepOfficeRecords: both('登记', 'Office records kept'),
};
/** Acts on one kind of record that make or concern another: their label is that of the lifecycle they are in. */
const lentActs: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  ReviewAssignment: { assignExpert: lifecycles.Application.assignExpert.label },
  EvaluationAssignment: { assignExpert: lifecycles.Evaluation.assignExpert.label },
  EvaluationRound: { open: both('启动评价', 'Opened') },
  Objection: { recordObjection: lifecycles.PublicNotice.recordObjection.label },
};
const named: Readonly<Record<string, Lifecycle<string>>> = lifecycles;

/** What was done, by the lifecycle's name for it or the everyday one; null for what nobody named. */
export const actLabel = (subject: string, action: string): Label | null =>
  named[subject]?.[action]?.label ?? lentActs[subject]?.[action] ?? actLabels[action] ?? null;
