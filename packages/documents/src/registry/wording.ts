import { both } from '@consortium/domain';
import { speakerOf } from '../paper/speaker.ts';

/** 名录用语: what the papers of the registry say beside the labels of the domain. */
export const speaker = speakerOf({
  asOfDay: both('截至{day}', 'As of {day}'),
  closing: both(
    '本件由系统按登记册截至上述日期的记载生成，其后的变动不在其内。校验值为所载内容规范 JSON 的 SHA-256，每页页脚的核验码与之相同；按同一日期再次生成，校验值不变。',
    'Made from the registry as of the day above; what changed later is not in it. The checksum is SHA-256 over the canonical JSON of what it says, as in the code in the foot of every page, and is the same whenever the paper is made for that day.',
  ),

  members: both('成员单位', 'Units'),
  memberCount: both('参与单位', 'Units'),
  bodies: both('组织机构', 'Bodies'),
  seats: both('机构人员', 'Seats'),
  custodian: both('经费管理单位', 'Custodian of the fund'),

  certificateTitle: both('创新联合体证书', 'Certificate of a consortium'),
  certified: both(
    '兹证明“{name}”（编号 {number}）{basis}于{day}批复成立，重点方向：{directions}，牵头单位为{lead}，参与单位共 {count} 家（名单附后）。截至{asOf}，登记状态为“{status}”。',
    '“{name}” ({number}) was established on {day}{basis}. Its directions: {directions}. It is led by {lead} and has {count} units, listed below. As of {asOf} its state is “{status}”.',
  ),
  basis: both('经{document}批准，', ' by {document}'),
  document: both('《{title}》（{documentNo}）', '“{title}” ({documentNo})'),

  extractTitle: both('创新联合体登记摘录', 'Extract from the registry of consortia'),
  formation: both('组建情况', 'Formation'),
  funds: both('经费管理声明', 'Fund declaration'),
  terms: both('历次名称与状态', 'Names and states over time'),
  from: both('自', 'From'),

  registryTitle: both('创新联合体名录摘录', 'Extract from the registry'),
  overview: both('名录（共 {count} 个）', 'The list ({count})'),
  details: both('分述', 'One by one'),
  cutOff: both(
    '仅列前 {count} 个，其余未列，请缩小筛选范围后另行生成。',
    'Only the first {count} are listed; narrow the filter for the others.',
  ),
  headOfBody: both('{name}（负责人：{heads}）', '{name} (head: {heads})'),

  approvedTitle: both('关于同意创新联合体变更的批复', 'Approval of a change'),
  filedTitle: both('创新联合体变更备案通知书', 'A change put on file'),
  refusedTitle: both('不予同意创新联合体变更通知书', 'Refusal of a change'),
  approved: both(
    '你单位于{submitted}提出的“{name}”（编号 {number}）{kind}申请（变更编号 {change}）收悉。经审查，同意变更，自{effective}起生效。变更事项如下。',
    'Your request {change} of {submitted} ({kind}) for “{name}” ({number}) is approved. It takes effect on {effective} and changes what follows.',
  ),
  filed: both(
    '你单位于{submitted}提交的“{name}”（编号 {number}）{kind}（变更编号 {change}）已予备案，自{effective}起生效。变更事项如下。',
    'Your change {change} of {submitted} ({kind}) of “{name}” ({number}) is on file. It takes effect on {effective} and changes what follows.',
  ),
  refused: both(
    '你单位于{submitted}提出的“{name}”（编号 {number}）{kind}申请（变更编号 {change}），拟自{effective}起生效。经审查，不予同意。',
    'Your request {change} of {submitted} ({kind}) for “{name}” ({number}), to take effect on {effective}, is refused.',
  ),
  matter: both('事项', 'Item'),
  before: both('变更前', 'Before'),
  after: both('变更后', 'After'),
  sameSides: both('登记事项没有差别。', 'Nothing on record differs.'),
  unturned: both('变更前后各条款的结论不变。', 'The outcome of every clause stays.'),
  askedFor: both('申请事项', 'What was asked'),
  why: both('不予同意的理由', 'Why it is refused'),
  note: both('审查意见', 'Note'),
  changeClosing: both(
    '本件由系统按办结时留存的内容生成；校验值为其规范 JSON 的 SHA-256，每页页脚的核验码与之相同。',
    'Made from what was kept when it was decided; the checksum is SHA-256 over its canonical JSON, as in the code in the foot of every page.',
  ),
});
export type Speak = ReturnType<typeof speaker>;
