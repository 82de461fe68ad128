import type { Label } from '../kernel/label.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import type { ImportKind } from './data-import.ts';

/** 单元格内容: a line, prose, a code that must stay text, words, yes or no, a day, a whole number, a figure as it is written, money in 万元, a term. */
export type Holds =
  | 'LINE'
  | 'PROSE'
  | 'CODE'
  | 'WORDS'
  | 'YES_NO'
  | 'DAY'
  | 'WHOLE'
  | 'FIGURE'
  | 'WAN'
  | Vocabulary;

/** 导入列: which field of the record's input a column fills. */
export type ImportColumn = Readonly<{
  /** The field, as `legalName` or `rdTeam.asOf`. */
  path: string;
  label: Label;
  holds: Holds;
  isRequired?: true;
  note?: Label;
  example: string;
}>;

/** 从表: rows of their own that belong to a row of the main sheet. */
export type ImportList = Readonly<{
  path: string;
  sheet: Label;
  columns: readonly ImportColumn[];
  /** What tells one from another: given rows then fill in stored ones. Without it the given rows are all there are. */
  identity: string | null;
}>;

/** 导入表: the one declaration of a kind: what the template shows, the reader reads and the export writes. */
export type ImportForm = Readonly<{
  kind: ImportKind;
  /** Null where the rows of its lists tell of a record all there is to tell. */
  sheet: Label | null;
  /** The columns by which a row finds its record, on every sheet. */
  key: readonly string[];
  /** The column that names a row to a person. */
  name: string;
  columns: readonly ImportColumn[];
  lists: readonly ImportList[];
  /** What is peculiar to filling this one in. */
  howTo: readonly Label[];
}>;

/** 读出的单元格: its place, as 单位!C5, and its text; `remark` where the text cannot be taken for what was meant. */
export type ReadCell = Readonly<{
  at: string;
  text: string;
  remark: 'FORMULA_EMPTY' | 'CELL_ERROR' | 'CELL_MERGED' | null;
}>;
export type ReadLine = Readonly<{ at: string; cells: Readonly<Record<string, ReadCell>> }>;
/** 读出的行: one of the main sheet with the rows that belong to it. */
export type ReadRow = ReadLine &
  Readonly<{ line: number; lists: Readonly<Record<string, readonly ReadLine[]>> }>;
/** 读出的表: rows, rows without an owner, and what was not read. */
export type ReadImport = Readonly<{
  rows: readonly ReadRow[];
  strays: readonly (ReadLine & Readonly<{ line: number }>)[];
  unread: readonly string[];
}>;
