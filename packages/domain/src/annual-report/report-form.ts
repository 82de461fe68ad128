import { both, type Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';
import { figureLabels } from './figures.ts';
import { indicatorLabels, narrativeLabels } from './indicator-set.ts';

/** 填报表: the office's form of a report in a spreadsheet: its columns, of figures and of texts. */
export const formColumns = {
  code: indicatorLabels.code,
  name: indicatorLabels.name,
  unit: indicatorLabels.unit,
  kind: indicatorLabels.kind,
  before: both('上年数', 'Last year'),
  value: both('本年数', 'This year'),
  reason: figureLabels.reason,
  definition: indicatorLabels.definition,
} satisfies Record<string, Label>;
export type FormColumn = keyof typeof formColumns;

export const formTextColumns = {
  code: narrativeLabels.code,
  title: narrativeLabels.title,
  guidance: narrativeLabels.guidance,
  expectedLength: narrativeLabels.expectedLength,
  text: both('正文', 'Text'),
} satisfies Record<string, Label>;
export type FormTextColumn = keyof typeof formTextColumns;

/** 填报表标识: what the head of a sheet says it is of. */
export const formIdentity = {
  report: both('报告编号', 'Report'),
  unit: both('单位编号', 'Unit'),
  /** In place of a unit, for the part of the consortium as a whole. */
  consortium: both('联合体', 'Consortium'),
} satisfies Record<string, Label>;

/** 单元格判定: what importing a form does with a cell. */
export const cellVerdict = vocabulary('CellVerdict', {
  CHANGES: { 'zh-CN': '将写入', en: 'Will be written' },
  UNCHANGED: { 'zh-CN': '无变化', en: 'Unchanged' },
  REFUSED: { 'zh-CN': '不能写入', en: 'Refused' },
  NOT_READ: { 'zh-CN': '未读取', en: 'Not read' },
});
export type CellVerdict = TermOf<typeof cellVerdict>;

/** 单元格提示: what the form itself says of a cell, besides what is wrong with a figure or text. */
export const cellRemark = vocabulary('CellRemark', {
  FORMULA_TAKEN: {
    'zh-CN': '公式单元格,取文件中保存的计算结果',
    en: 'A formula; the result saved in the file is taken',
  },
  FORMULA_EMPTY: {
    'zh-CN': '公式没有保存计算结果,请改填数值',
    en: 'A formula without a saved result; type the figure',
  },
  CELL_ERROR: { 'zh-CN': '公式出错,请改填数值', en: 'The formula failed; type the figure' },
  CELL_MERGED: {
    'zh-CN': '合并单元格,分不清属于哪一项,请取消合并后分别填写',
    en: 'Merged with other cells, so whose it is cannot be told; unmerge and fill in each',
  },
  CODE_TWICE: {
    'zh-CN': '同一代码出现多次,请只保留一行',
    en: 'The same code stands in several rows; keep one',
  },
  UNIT_DIFFERS: {
    'zh-CN': '计量单位与指标规定的不同,请按规定的单位填写',
    en: 'Another unit than the indicator has; fill it in in the indicator’s own',
  },
  BLANK_KEPT: {
    'zh-CN': '空白不改动已填内容;没有发生的填 0',
    en: 'A blank changes nothing that is there; 0 where there was none',
  },
  CALCULATED: {
    'zh-CN': '由系统汇总、计算或取自名录,不读取',
    en: 'Added up, calculated or taken from the registry; not read',
  },
  ROW_WITHOUT_CODE: { 'zh-CN': '该行没有指标代码', en: 'The row has no code' },
  CELL_WITHOUT_COLUMN: { 'zh-CN': '该列没有表头', en: 'The column has no heading' },
  COLUMN_UNKNOWN: { 'zh-CN': '不是填报表的栏目', en: 'No column of the form' },
  SHEET_UNKNOWN: { 'zh-CN': '不是填报表的工作表', en: 'No sheet of the form' },
});
export type CellRemark = TermOf<typeof cellRemark>;

/** 读出的单元格: as it stands in the file, and what keeps it from being taken. */
export type FormCell = Readonly<{
  /** The sheet and the cell, as a spreadsheet names it. */
  at: string;
  text: string;
  remark: CellRemark | null;
}>;
export type FormRow = Readonly<{
  code: string;
  /** As the row names the unit of measurement; empty where it does not. */
  unit: string;
  value: FormCell | null;
  reason: FormCell | null;
}>;
export type FormText = Readonly<{ code: string; text: FormCell }>;

/** 读出的填报表: what a file says, before anybody judges it; cells of no row or column of the form are told too. */
export type FilledForm = Readonly<{
  parts: readonly Readonly<{ unitId: string | null; rows: readonly FormRow[] }>[];
  texts: readonly FormText[];
  unread: readonly FormCell[];
}>;
