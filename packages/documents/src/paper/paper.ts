import type { Locale } from '@consortium/domain';
import type { PaperWords } from './words.ts';

/** 栏: one column of a table; `width` is a share of the page, figures stand at the end. */
export type PaperColumn = Readonly<{ label: string; width: number; align?: 'start' | 'center' | 'end' }>;

export type PaperTable = Readonly<{
  kind: 'table';
  columns: readonly PaperColumn[];
  rows: readonly (readonly string[])[];
  /** 密排: smaller and closer, so that it fits one page. */
  isDense?: boolean;
}>;

/** 条形图: each bar with the figure it stands for; `share` from 0 to 1 of the longest. */
export type PaperBars = Readonly<{
  kind: 'bars';
  caption: string;
  bars: readonly Readonly<{ label: string; value: string; share: number }>[];
}>;

/** 签章栏: boxes that are signed and stamped on paper: what each is for, what may be printed in it, and whose sign is asked. */
export type PaperSeals = Readonly<{
  kind: 'seals';
  /** How many stand side by side. */
  across: 1 | 2;
  boxes: readonly Readonly<{ label: string; text: string; lines: readonly string[] }>[];
}>;

export type Block =
  | Readonly<{ kind: 'heading'; level: 1 | 2 | 3; text: string }>
  /** A line break begins another paragraph. */
  | Readonly<{ kind: 'paragraph' | 'note'; text: string }>
  | Readonly<{ kind: 'pageBreak' }>
  /** 落款: who answers for it, and the day; at the right. */
  | Readonly<{ kind: 'closing'; lines: readonly string[] }>
  | PaperTable
  | PaperBars
  | PaperSeals;

/** 公文: what is printed, described once; Word and PDF are two printers of the same description. */
export type Paper = Readonly<{
  locale: Locale;
  title: string;
  subtitle: string;
  /** 基本情况: what stands under the title, as name and value. */
  facts: readonly (readonly [string, string])[];
  blocks: readonly Block[];
  /** 封面: title and facts have the first page to themselves. */
  hasCover?: boolean;
  /** 核验行: number and checksum, in the foot of every page. */
  verification: string;
  /** 核验码: what the square code in the foot of every page holds; none where it is left out. */
  mark?: string;
  /** 草稿: marked as such on every page. */
  isDraft: boolean;
  /** 成文时刻 (ISO): the only time there is in the file. */
  madeAt: string;
}>;

/** 付印件: with only what can be printed, and the words that the printers add: what both of them read. */
export type LaidOutPaper = Paper & Readonly<{ words: PaperWords }>;
