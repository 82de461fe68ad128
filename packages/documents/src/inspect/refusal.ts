import type { Label } from '@consortium/domain';

/** 文件类别: what a material may be handed in as, and the form that is filled in a spreadsheet. */
export type FileKind = 'WORD' | 'PDF' | 'IMAGE' | 'SPREADSHEET';

/** 拒收事实: what each refusal carries. Sizes are bytes. */
type FactsOf = {
  FILE_EMPTY: { size: 0 };
  FILE_TOO_LARGE: { size: number; limit: number };
  FILE_TYPE_MISMATCH: { expected: FileKind; seen: string; hint?: 'SAVE_AS_DOCX' | 'SAVE_AS_XLSX' };
  FILE_ENCRYPTED: { seen: string };
  FILE_MACRO: { part: string };
  FILE_EXTERNAL_REF: { part: string; relation: string; target: string };
  FILE_EMBEDDED: { part: string; seen: string };
  FILE_ARCHIVE_BOMB: { reason: BombReason; seen: number; limit: number; part?: string };
  FILE_DAMAGED: { reason: DamageReason; part?: string };
  FORM_TOO_LARGE: { part: string; seen: number; limit: number };
  FORM_UNIDENTIFIED: Record<never, never>;
  FORM_COLUMN_MISSING: { sheet: string; column: Label };
  FORM_COLUMN_TWICE: { sheet: string; column: Label };
  FORM_PART_TWICE: { sheets: readonly string[] };
  IMPORT_UNIDENTIFIED: { sheet: Label };
  IMPORT_TOO_LONG: { seen: number; limit: number };
};

type BombReason = 'ENTRIES' | 'UNPACKED_SIZE' | 'RATIO' | 'OVERLAP' | 'SIZE_LIES' | 'NESTED' | 'PIXELS';

type DamageReason =
  | 'TRUNCATED'
  | 'DIRECTORY'
  | 'PART_NAME'
  | 'PART_DATA'
  | 'PART_MISSING'
  | 'TRAILING'
  | 'XML'
  | 'OBJECT_STREAM';

export type FileRefusalCode = keyof FactsOf;

/** 拒收: why a file is not taken, with the facts a person needs to mend it. */
export type FileRefusal = {
  [Code in FileRefusalCode]: Readonly<{ code: Code; facts: Readonly<FactsOf[Code]> }>;
}[FileRefusalCode];

/** 拒收说明: what the person who uploads reads: what is wrong and what to do. */
export const fileRefusalLabels: Readonly<Record<FileRefusalCode, Label>> = {
  FILE_EMPTY: { 'zh-CN': '文件是空的,请重新选择文件。', en: 'The file is empty.' },
  FILE_TOO_LARGE: { 'zh-CN': '文件超过大小限制,请压缩后再上传。', en: 'The file is too large.' },
  FILE_TYPE_MISMATCH: {
    'zh-CN': '文件的实际格式与要求不符;Word 请另存为 .docx 格式,表格请另存为 .xlsx 格式。',
    en: 'The content is not of the expected kind; save Word documents as .docx, spreadsheets as .xlsx.',
  },
  FILE_ENCRYPTED: {
    'zh-CN': '文件已加密,请取消密码后再上传。',
    en: 'The file is encrypted; remove the password.',
  },
  FILE_MACRO: {
    'zh-CN': '文件含有宏、脚本或启动程序的动作,请清除后再上传。',
    en: 'The file carries macros, scripts or launch actions; remove them.',
  },
  FILE_EXTERNAL_REF: {
    'zh-CN':
      '文件引用了外部模板、图片、对象或数据(含 DDE、LINK 等域,外部工作簿、数据连接和取网址的公式),请改为嵌入或只留数值后再上传。',
    en: 'The file refers to an outside template, picture, object or data (fields such as DDE or LINK, other workbooks, data connections and formulas that ask the net included); embed it, or leave the values alone.',
  },
  FILE_EMBEDDED: {
    'zh-CN': '文件内嵌了附件、程序或打包对象,请删除后再上传;需要的内容请作为单独的材料上传。',
    en: 'The file holds an attachment, a program or a packed object; remove it, and upload what is needed as a material of its own.',
  },
  FILE_ARCHIVE_BOMB: {
    'zh-CN': '文件解压后异常庞大,不予接收。',
    en: 'The file unpacks to an unreasonable size.',
  },
  FILE_DAMAGED: {
    'zh-CN': '文件已损坏或不完整,请重新生成后再上传。',
    en: 'The file is damaged or incomplete; produce it again.',
  },
  FORM_TOO_LARGE: {
    'zh-CN': '表格内容远超填报表,多为整行整列设了格式;请重新下载填报表填写。',
    en: 'The spreadsheet holds far more than the form, often whole formatted columns; fill in a fresh form.',
  },
  FORM_UNIDENTIFIED: {
    'zh-CN': '文件中没有填报表:表头应有“报告编号”和“单位编号”,请使用下载的填报表。',
    en: 'No form in the file: its head names report and unit; use the form that was downloaded.',
  },
  FORM_COLUMN_MISSING: {
    'zh-CN': '表格缺少必需的栏目,或其名称已改。',
    en: 'The form lacks a column that it needs, or its heading was changed.',
  },
  FORM_COLUMN_TWICE: {
    'zh-CN': '表格有两个同名栏目,请只保留一个。',
    en: 'The form has two columns of the same heading; keep one.',
  },
  FORM_PART_TWICE: {
    'zh-CN': '同一填报表在文件中出现多次,请只保留一个工作表。',
    en: 'The same form stands in several sheets; keep one.',
  },
  IMPORT_UNIDENTIFIED: {
    'zh-CN': '文件中没有要导入的表:找不到带代码和名称栏目的表头,请使用下载的模板。',
    en: 'Nothing to import in the file: no heading row with code and name; use the template.',
  },
  IMPORT_TOO_LONG: {
    'zh-CN': '行数超过一次导入的上限,请分成几个文件。',
    en: 'More rows than one import takes; split the file.',
  },
};

/** 拒收异常: how the inspectors stop; `inspectFile` turns it into an answer. */
export class FileRefused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal.code);
    this.name = 'FileRefused';
    this.refusal = refusal;
  }
}

export function refuse<Code extends FileRefusalCode>(code: Code, facts: FactsOf[Code]): never {
  throw new FileRefused({ code, facts } as FileRefusal);
}
