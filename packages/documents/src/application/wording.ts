import { both, type Label } from '@consortium/domain';
import { speakerOf } from '../paper/speaker.ts';

/** 申报用语: what the papers of an application say beside the labels of the domain. */
const wording = {
  preTitle: both(
    '柳州市市级创新联合体预申报表',
    'Pre-application of a municipal innovation consortium, Liuzhou',
  ),
  formalTitle: both(
    '柳州市市级创新联合体申报书',
    'Application of a municipal innovation consortium, Liuzhou',
  ),
  filing: both('第 {filing} 次提交', 'Filing {filing}'),
  filedAt: both('提交时间', 'Filed at'),
  notFiled: both('草稿，未提交', 'draft, not filed'),
  number: both('申报编号', 'Number'),
  batch: both('申报批次', 'Batch'),
  basis: both('申报依据', 'Notice'),
  notGiven: both('（未填）', '(not given)'),

  leadUnit: both('牵头单位基本情况', 'The lead unit'),
  finances: both('近年经营与研发投入（万元）', 'Revenue and R&D of the last years (CNY 10,000)'),
  units: both('单位名单', 'Units'),
  unitTexts: both('各单位基础与分工', 'What each unit brings'),
  intent: both('确认合作意愿', 'Intent confirmed'),
  bodies: both('组织机构', 'Governance bodies'),
  funds: both('经费管理', 'Money'),
  agreement: both('组建协议', 'Agreement'),
  plan: both('组建方案', 'The plan'),
  selfCheck: both('申报条件对照（按 {documentNo}）', 'Conditions, clause by clause ({documentNo})'),
  seen: both('申报情况', 'As declared'),
  outcome: both('对照结果', 'Outcome'),
  seals: both('签章', 'Signatures and stamps'),
  declaration: both(
    '本单位对申报内容的真实性、合法性负责，承诺提供的材料和数据真实有效。',
    'The unit answers for the truth and lawfulness of what is declared.',
  ),
  sealOfLead: both('牵头单位：{name}', 'Lead unit: {name}'),
  sealOfMember: both('成员单位：{name}', 'Member unit: {name}'),
  signedBy: both('法定代表人（签字）：', 'Legal representative (signature):'),
  stampOn: both('（盖章）　　　年　　月　　日', '(stamp)      Date:'),
  opinion: both('推荐单位意见', 'Opinion of the recommending body'),
  signedByHead: both('负责人（签字）：', 'Head (signature):'),
  formClosing: both(
    '本件由系统按提交内容生成；校验值为提交内容规范 JSON 的 SHA-256，每页页脚的核验码与之相同。',
    'Made from what was filed; the checksum is SHA-256 over its canonical JSON, as in the code in the foot of every page.',
  ),
  draftClosing: both(
    '本件为填报过程中的草稿，内容随填报变动，不作为申报材料。',
    'A draft of what is being filled in: it changes, and is no filing.',
  ),

  sheetTitle: both('创新联合体申报形式审查意见表', 'Formal check, clause by clause'),
  verdict: both('形审意见', 'Verdict'),
  note: both('说明', 'Note'),
  officer: both('形审人', 'Checked by'),
  notJudged: both('未出具', 'None yet'),
  materials: both('申报材料', 'Materials'),
  received: both('接收情况', 'Received'),
  receivedBy: both('{time}，{handler}', '{time}, {handler}'),
  notReceived: both('未接收', 'Not received'),
  copies: both('{count} 份', '{count} copies'),
  waivers: both('不满足原则性条款的说明', 'Reasons for what is asked in principle'),
  decision: both('批准情况', 'Decision'),
  conclusion: both('形审结论', 'Conclusion'),
  checkSeal: both('经办人（签字）：', 'Officer (signature):'),
  headSeal: both('科室负责人（签字）：', 'Head of section (signature):'),
  sealDate: both('年　　月　　日', 'Date:'),

  receiptTitle: both('创新联合体申报受理回执', 'Receipt of an application'),
  receiptText: both(
    '你单位牵头申报的“{name}”（申报编号 {number}）已于 {time} 受理。所收材料如下。',
    'Your application “{name}” ({number}) was received at {time}, with the materials below.',
  ),
  correctionTitle: both('创新联合体申报补正通知书', 'Request to complete an application'),
  correctionText: both(
    '你单位牵头申报的“{name}”（申报编号 {number}）经形式审查，需补正下列事项。请于 {day} 前在系统中补正并重新提交；逾期未补正的，按有关规定处理。',
    'After the formal check your application “{name}” ({number}) has to be completed as below. Please complete it in the system and file it again by {day}.',
  ),
  what: both('补正事项', 'To complete'),
  where: both('条款或栏目', 'Clause or field'),
} as const satisfies Record<string, Label>;

/** The words in one language. */
export const speaker = speakerOf(wording);
export type Speak = ReturnType<typeof speaker>;
