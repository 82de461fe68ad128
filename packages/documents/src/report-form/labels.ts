import { both, type Label } from '@consortium/domain';

/** 填报表的工作表名. */
export const formSheets = {
  unit: both('填报表', 'Figures'),
  consortium: both('填报表(联合体)', 'Figures (consortium)'),
  texts: both('文字部分', 'Texts'),
} satisfies Record<string, Label>;
export const instructionsSheet: Label = both('填写说明', 'Instructions');

export const formTitle = (year: number): Label =>
  both(`创新联合体 ${year} 年度运行报告填报表`, `Annual operation report ${year}: figures to fill in`);

export const formHead = {
  consortium: both('联合体', 'Consortium'),
  year: both('年度', 'Year'),
  unit: both('填报单位', 'Filled in by'),
  whole: both('联合体(牵头单位填报)', 'The consortium as a whole, by the lead unit'),
} satisfies Record<string, Label>;

/** 填写说明. */
export const instructions: readonly Label[] = [
  both(
    '只填“本年数”和“说明”两栏;带底色的各栏由系统给出,改动不读取。',
    'Fill in “This year” and “Reason” only; shaded cells come from the system and are not read.',
  ),
  both(
    '没有发生的填 0;空白表示未填,导入时不改动系统中已有的数。',
    'Write 0 where there was none; a blank says nothing, and importing it changes nothing.',
  ),
  both(
    '按“计量单位”一栏的单位填写,不要改动单位;注意“万元”与“元”。',
    'Keep to the unit of measurement that is given, and do not change it; mind 万元 and 元.',
  ),
  both(
    '公式单元格取文件中保存的计算结果;数字可带千分位,比例可带 %。',
    'Of a formula the saved result is taken; thousands separators are understood, and % where the unit is per cent.',
  ),
  both(
    '不要改动“代码”一栏和表头上方的编号:导入时凭它们认出报告、单位和指标。行、列可以移动,可以增加自用的列。',
    'Leave the codes and the numbers above the headings as they are: they tell report, unit and indicator. Rows and columns may be moved, and columns of your own added.',
  ),
  both(
    '承接上年的数如没有变化,导入后仍须在填报页面确认。',
    'Figures taken over from last year that have not changed are still to be confirmed on the page.',
  ),
  both(
    '保存为 .xlsx(也可将其中一张填报表另存为 CSV),回到系统“导入填报表”,核对预检结果后确认。',
    'Save it as .xlsx (or one of the sheets as CSV), import it, look at what would be written, and confirm.',
  ),
];
