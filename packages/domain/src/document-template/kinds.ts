import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { list, optional, optionalList, required, type TemplateEntries, type ValuesOf } from './fields.ts';

/** 模板文书: the papers that the office words itself. */
export const documentTemplateKind = vocabulary('DocumentTemplateKind', {
  RECEIPT: { 'zh-CN': '受理回执', en: 'Receipt of an application' },
  CORRECTION: { 'zh-CN': '补正通知书', en: 'Request to complete an application' },
  CHECK_SHEET: { 'zh-CN': '形式审查意见表', en: 'Formal check, clause by clause' },
  PUBLIC_NOTICE: { 'zh-CN': '公示名单', en: 'Public notice' },
  DECISION: { 'zh-CN': '批复', en: 'Decision document' },
});
export type DocumentTemplateKind = TermOf<typeof documentTemplateKind>;

// The names of fields stand in files that the office keeps: they are no labels, and are never reworded.
const verification = ['核验行', 'Verification line'] as const;
const ordinal = optional(['序号', 'No.'], '1', '2');
const NAMES = ['柳州市示例智能装备创新联合体', '柳州市示例新能源汽车创新联合体'] as const;
const LEADS = ['示例重工股份有限公司', '示例汽车有限公司'] as const;

const ofApplication = {
  verification: required(verification, 'YSB-2026-001 · 2026-03-15 14:32'),
  name: required(['联合体名称', 'Name of the consortium'], NAMES[0]),
  number: required(['申报编号', 'Number of the application'], 'YSB-2026-001'),
  leadUnit: required(['牵头单位', 'Lead unit'], LEADS[0]),
  recommendingBody: optional(['推荐单位', 'Recommending body'], '示例区科技局'),
  batch: optional(['申报批次', 'Batch'], '2026年度第一批（示例）'),
};
const received = {
  kind: required(['材料名称', 'Material'], '预申报表纸质件', '预申报表 Word 版'),
  received: required(['接收情况', 'Received'], '2026-03-15 14:32，示例经办', '2026-03-15 14:33，示例经办'),
  copies: optional(['份数', 'Copies'], '3 份', '1 份'),
};

/** 各文书的字段: one declaration a kind: the list of fields, the check of a template and what is printed all read it. */
export const templateFields = {
  RECEIPT: {
    ...ofApplication,
    receivedAt: required(['受理时间', 'Received at'], '2026-03-15 14:32'),
    receivedOn: required(['受理日期', 'Received on'], '2026年3月15日'),
    items: list(['材料', 'Materials'], received),
  },
  CORRECTION: {
    ...ofApplication,
    dueOn: required(['补正期限', 'Due on'], '2026年3月27日'),
    note: optional(['补充说明', 'Note'], '补正材料须加盖公章。（示例）'),
    requestedOn: required(['通知日期', 'Requested on'], '2026年3月20日'),
    requestedBy: optional(['经办人', 'Officer'], '示例经办'),
    items: list(['补正事项', 'To complete'], {
      ordinal,
      where: optional(['条款或栏目', 'Clause or field'], '三(三)b', '联合体名称'),
      what: required(['补正要求', 'What to complete'], '成员单位不足 8 个，请说明理由。', '请补全行政区划。'),
    }),
  },
  CHECK_SHEET: {
    ...ofApplication,
    conclusion: required(['形审结论', 'Conclusion'], '形审通过'),
    items: list(['材料', 'Materials'], received),
    clauses: list(['条款对照', 'Clauses'], {
      clause: required(['条款', 'Clause'], '三(三)a', '三(三)b'),
      condition: required(['条件', 'Condition'], '须有 1 个牵头组建单位', '成员单位原则上不少于 8 个'),
      seen: optional(['申报情况', 'As declared'], '牵头单位 1 个', '成员单位 7 个'),
      outcome: required(['对照结果', 'Outcome'], '符合', '须说明理由'),
      verdict: required(['形审意见', 'Verdict'], '符合', '符合'),
      note: optional(['形审说明', 'Note'], '已核对原件。（示例）', '理由已批准。（示例）'),
      officer: optional(['形审人', 'Checked by'], '示例经办', '示例经办'),
    }),
    hasWaivers: optional(['有不满足说明', 'Whether reasons were given'], '有'),
    waivers: optionalList(['不满足说明', 'Reasons given'], 'hasWaivers', {
      clause: required(['说明条款', 'Clause'], '三(三)b'),
      reason: required(['说明理由', 'Reason'], '产业链单位集中，成员单位 7 个。（示例）'),
      decision: required(['批准情况', 'Decision'], '已批准 示例科长'),
    }),
  },
  PUBLIC_NOTICE: {
    verification: optional(verification, '2026年度市级创新联合体拟组建名单公示（示例）'),
    title: required(['公示标题', 'Title'], '2026年度市级创新联合体拟组建名单公示（示例）'),
    text: required(
      ['公示正文', 'Text'],
      '根据有关规定，经专家评审和会议研究，现将拟组建名单予以公示。（示例）',
    ),
    startsOn: required(['公示开始日期', 'Opens on'], '2026年5月6日'),
    endsOn: required(['公示结束日期', 'Closes on'], '2026年5月12日'),
    contact: optional(['异议联系方式', 'Objections go to'], '示例科 0772-0000000'),
    entries: list(['公示名单', 'Entries'], {
      ordinal,
      number: optional(['申报编号', 'Number of the application'], 'ZSB-2026-001', 'ZSB-2026-002'),
      name: required(['联合体名称', 'Name of the consortium'], ...NAMES),
      leadUnit: required(['牵头单位', 'Lead unit'], ...LEADS),
    }),
  },
  DECISION: {
    verification: optional(verification, '柳科示例〔2026〕1号 关于同意组建创新联合体的批复（示例）'),
    title: required(['批复标题', 'Title'], '关于同意组建市级创新联合体的批复（示例）'),
    documentNo: required(['发文字号', 'Document number'], '柳科示例〔2026〕1号'),
    issuedOn: required(['成文日期', 'Issued on'], '2026年6月1日'),
    count: optional(['联合体个数', 'How many'], '2'),
    consortia: list(['联合体名单', 'Consortia'], {
      ordinal,
      number: required(['联合体编号', 'Number of the consortium'], 'LZCX-2026-001', 'LZCX-2026-002'),
      name: required(['联合体名称', 'Name of the consortium'], ...NAMES),
      leadUnit: required(['牵头单位', 'Lead unit'], ...LEADS),
      members: optional(['成员单位数', 'Members'], '9', '12'),
      directions: optional(['重点方向', 'Directions'], '智能装备', '新能源汽车、新材料'),
    }),
  },
} as const satisfies Readonly<Record<DocumentTemplateKind, TemplateEntries>>;

export type TemplateValues<Kind extends DocumentTemplateKind> = ValuesOf<(typeof templateFields)[Kind]>;
