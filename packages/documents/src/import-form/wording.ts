import { both, type Label } from '@consortium/domain';

/** 标记栏: what a row is when it is no record: the reader passes over it. */
export const markColumn: Label = both('行标记', 'Mark');
export const marks = {
  notes: both('说明', 'Notes'),
  example: both('示例', 'Example'),
} satisfies Record<string, Label>;

export const templateTitle = (name: string): Label => both(`${name}导入表`, `Import form: ${name}`);

/** 填写说明. */
export const howTo: readonly Label[] = [
  both(
    '带 * 的栏目新增时必填;“行标记”为“说明”或“示例”的行不导入。',
    'Columns with * are needed for a new record; rows marked Notes or Example are not imported.',
  ),
  both(
    '系统凭编号、代码等认出已有记录:有则更新,无则新增。空白表示不改动原有内容,要清空请在页面上修改。',
    'A record is known by its number or code: one that exists is changed, another is new. A blank changes nothing; to clear a field, use its page.',
  ),
  both(
    '代码、电话等栏目为文本格式,请勿改成数字,否则 Excel 会丢掉首位的 0 或末几位。',
    'Codes and phone numbers are text; as numbers Excel would drop leading zeros or the last digits.',
  ),
  both(
    '表头可换位置,可增加自用的列(不读取);不要合并单元格。',
    'Columns may be moved, and columns of your own added (they are not read); do not merge cells.',
  ),
];
export const howToSheet: Label = both('填写说明', 'Instructions');
