import { both, type Label } from '@consortium/domain';
import { speakerOf } from '../paper/speaker.ts';

/** 年报用语: what the papers say beside the labels of the domain. */
export const wording = {
  reportTitle: both('{year}年度创新联合体运行报告', 'Annual operation report {year}'),
  reportFile: both('{name}{year}年度运行报告', '{name} annual report {year}'),
  bookTitle: both('{year}年度创新联合体年报汇编', 'Year book of consortia {year}'),
  bookFile: both('创新联合体年报汇编', 'Year book'),
  bookShort: both('年报汇编', 'Year book'),
  notSubmitted: both('草稿，未提交', 'draft, not submitted'),
  setAndEdition: both('{title}（第 {edition} 版）', '{title} (edition {edition})'),
  until: both('至', ' to '),

  figures: both('主要指标', 'Indicators'),
  lastYear: both('上年', 'Last year'),
  thisYear: both('本年', 'This year'),
  change: both('增减', 'Change'),
  growth: both('增幅（%）', 'Change (%)'),
  remarks: both('说明', 'Reason'),
  value: both('数值', 'Figure'),
  facts: both('基本情况', 'Report'),
  unit: both('单位', 'Unit'),
  texts: both('文字部分', 'Texts'),
  notWritten: both('（未填）', '(not written)'),
  findings: both('核对情况', 'Checks'),
  check: both('核对项', 'Check'),
  outcome: both('结果', 'Outcome'),
  found: both('情况', 'What was found'),
  missingFigures: both('尚有 {missing} 处指标未填。', '{missing} figures are not filled in yet.'),
  nothingFound: both('核对未发现需要说明的事项。', 'Nothing was found that asks for a reason.'),
  formation: both('组建情况（报告期末）', 'Formation on the last day of the period'),
  noFormation: both('报告期末没有组建方案记录。', 'No formation is on record for that day.'),
  corrections: both('更正（修改）对照', 'What was changed'),
  correctedFrom: both(
    '与 {time} 提交的内容（校验值 {hash}）逐项对照，共 {count} 处不同。',
    'Against what was submitted at {time} (checksum {hash}): {count} differences.',
  ),
  consortium: both('联合体', 'Consortium'),

  coverage: both('报送情况', 'Coverage'),
  submittedShare: both('提交率（%）', 'Handed in (%)'),
  acceptedShare: both('通过率（%）', 'Accepted (%)'),
  scope: both(
    '汇总仅依据审核通过的年度运行报告快照，上年数为上年审核通过报告的合计；占比类指标按合计数重新计算；空白不作零计。各分组按报告期末的技术方向（首个）、推荐单位和牵头单位类型划分。',
    'From the snapshots of accepted reports alone; last year is what the accepted reports of that year add up to; ratios are of the sums; a blank is not zero. Groups are as of the last day of the period.',
  ),
  summary: both('主要指标汇总', 'Totals'),
  spread: both('分布情况', 'Distribution'),
  spreadNote: both(
    '四分位数和中位数取实际填报的数值：不大于它的填报数分别占四分之一、二分之一、四分之三的最小值。',
    'Quartiles and median are figures that somebody reported: the smallest that a quarter, a half, three quarters do not exceed.',
  ),
  totals: both('汇总', 'Totals'),
  groupOfIndicators: both('指标分组', 'Group'),
  sum: both('合计', 'Total'),
  groups: both('分组情况', 'Groups'),
  grouping: both('分组方式', 'Grouped'),
  group: both('分组', 'Group'),
  consortia: both('联合体数', 'Consortia'),
  consortiaOf: both('联合体数（家）', 'Number of consortia'),
  indicatorAndUnit: both('指标（计量单位）', 'Indicator (unit)'),
  profiles: both('各联合体简表', 'The consortia'),
  tooMany: both(
    '共 {count} 家，超过 {most} 家，简表从略；明细见同一汇编的 Excel 工作簿或 CSV。',
    '{count} consortia are more than the {most} that a paper holds; see the workbook or CSV of the same year book.',
  ),
  definitions: both('指标口径', 'Definitions'),
  details: both('明细', 'Details'),
  explanation: both('口径说明', 'Definitions'),
  before: both('{label}·上年', '{label}, last year'),
  bookClosing: both(
    '本件由系统依据快照汇总生成；校验值为汇编内容规范 JSON 的 SHA-256，每页页脚所载相同。',
    'Made from snapshots; the checksum is SHA-256 over the canonical JSON of the year book, as in the foot of every page.',
  ),
  annex: both('附件：', 'Annex: '),
  unitParts: both('各单位填报数', 'Figures of each unit'),
  closing: both(
    '本件由系统按快照生成；校验值为快照内容规范 JSON 的 SHA-256，每页页脚所载相同，可用核验工具核对。',
    'Made from the snapshot; the checksum is SHA-256 over its canonical JSON, as in the foot of every page, and can be verified.',
  ),
  draftClosing: both(
    '本件为填报过程中的草稿，数据随填报变动，不作为提交材料。',
    'A draft of what is being filled in: it changes, and is no submission.',
  ),
} as const satisfies Record<string, Label>;

/** The words in one language. */
export const speaker = speakerOf(wording);
export type Speak = ReturnType<typeof speaker>;
