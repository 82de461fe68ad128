import type { Label } from '../kernel/label.ts';
import { type TermOf, vocabulary } from '../kernel/vocabulary.ts';

/** 模板问题: why a template cannot be put into use. */
export const templateProblem = vocabulary('TemplateProblem', {
  TAG_BROKEN: { 'zh-CN': '花括号不成对,或其中没有字段名', en: 'Braces do not pair, or hold no name' },
  FULL_WIDTH_BRACES: {
    'zh-CN': '全角花括号不会被填写,请改用半角 { }',
    en: 'Full-width braces are not filled in; type { } instead',
  },
  UNKNOWN_FIELD: { 'zh-CN': '没有这个字段', en: 'There is no such field' },
  FIELD_MISSING: { 'zh-CN': '缺少必需的字段', en: 'A field that is needed is missing' },
  FIELD_OUTSIDE_LIST: {
    'zh-CN': '此字段属于清单,须写在清单的开始和结束标记之间',
    en: 'This field belongs to a list and must stand between its marks',
  },
  LIST_AS_FIELD: {
    'zh-CN': '这是清单,须有开始标记 {#…} 和结束标记 {/…}',
    en: 'This is a list: it takes {#…} before and {/…} after',
  },
  FIELD_AS_LIST: {
    'zh-CN': '必需的字段总有内容,不能作开始或结束标记',
    en: 'A field that is always there takes no marks around it',
  },
  LIST_UNCLOSED: { 'zh-CN': '有开始标记,没有结束标记', en: 'A mark begins here and is never ended' },
  LIST_UNOPENED: { 'zh-CN': '有结束标记,没有开始标记', en: 'A mark ends here that nothing began' },
  LIST_ACROSS: {
    'zh-CN': '开始和结束标记须在同一段、同一单元格,或表格同一行的不同单元格',
    en: 'Both marks must stand in one paragraph or cell, or in different cells of one row',
  },
  LIST_IN_LIST: {
    'zh-CN': '清单里不能再放清单',
    en: 'A list cannot hold another',
  },
  LIST_IN_CONTROL: {
    'zh-CN': '开始和结束标记不能放在内容控件里',
    en: 'Such marks cannot stand in a content control',
  },
  NOT_FILLED_HERE: {
    'zh-CN': '此处的字段不会被填写,请移到正文、页眉或页脚',
    en: 'Fields are not filled in here; move it to the body, header or footer',
  },
  NOT_FILLABLE: {
    'zh-CN': '用示例数据试填没有成功,请从内置模板重新编辑',
    en: 'It could not be filled in with the example; begin from the built-in template',
  },
});
export type TemplateProblem = TermOf<typeof templateProblem>;

/** 位置: where in a template something stands, and the words around it. */
export type TemplatePlace = Readonly<{ label: Label; around: string }>;

/** 标记: what stands in braces; `holder` and `row` tell which marks may belong together. */
export type TemplateTag = Readonly<{
  kind: 'FIELD' | 'OPEN' | 'CLOSE' | 'BROKEN' | 'FULL_WIDTH';
  name: string;
  place: TemplatePlace;
  /** The cell, text box or part that its paragraph lies in. */
  holder: number;
  row: number | null;
  isControlled: boolean;
  /** False in notes and pictures. */
  isFilled: boolean;
}>;

/** 检查结果: what is wrong, where, and what would mend it. */
export type TemplateIssue = Readonly<{
  code: TemplateProblem;
  tag: string;
  label: Label;
  place: TemplatePlace | null;
  hint: Label | null;
}>;
