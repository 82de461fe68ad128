import {
  byName,
  type DocumentTemplateKind,
  type Locale,
  type TemplateValues,
  templateFields,
} from '@consortium/domain';
import { checkSheetPaper, correctionPaper, receiptPaper } from '../application/letters.ts';
import { decisionLayout, noticeLayout } from '../decision/decision-paper.ts';
import type { Paper } from '../paper/paper.ts';
import { type PaperFormat, printPaper } from '../paper/print-paper.ts';
import { fillTemplate } from './template.ts';

type Layout<Kind extends DocumentTemplateKind> = (
  values: TemplateValues<Kind>,
  options: Readonly<{ locale: Locale; madeAt: Date }>,
) => Paper;

/** 内置版式 of every kind of paper that the office may word itself. */
export const layouts: { readonly [Kind in DocumentTemplateKind]: Layout<Kind> } = {
  RECEIPT: receiptPaper,
  CORRECTION: correctionPaper,
  CHECK_SHEET: checkSheetPaper,
  PUBLIC_NOTICE: noticeLayout,
  DECISION: decisionLayout,
};

/** 函件: a paper by what it says. */
export type Letter = {
  [Kind in DocumentTemplateKind]: Readonly<{ kind: Kind; values: TemplateValues<Kind>; isDraft: boolean }>;
}[DocumentTemplateKind];

export type PrintLetter = Readonly<{
  locale: Locale;
  madeAt: Date;
  fontFolder: string | null;
  /** 使用中的模板 of a kind, or null where the built-in layout is used. */
  templateOf: (kind: DocumentTemplateKind) => Promise<Uint8Array | null>;
}>;

/** A letter in the built-in layout. */
export const layOut = (
  { kind, values, isDraft }: Letter,
  options: Readonly<{ locale: Locale; madeAt: Date }>,
): Paper => ({ ...(layouts[kind] as Layout<typeof kind>)(values as never, options), isDraft });

/** A template has no watermark of ours: a draft says so in its title. */
const DRAFT = '（草稿）';

/** 付印 of a letter: in Chinese as Word by the office's own template, where one is in use; else in the built-in layout. */
export async function printLetter(
  letter: Letter,
  format: PaperFormat,
  { fontFolder, templateOf, ...options }: PrintLetter,
): Promise<Uint8Array> {
  const isTheirs = format === 'docx' && options.locale === 'zh-CN';
  const template = isTheirs ? await templateOf(letter.kind) : null;
  if (template === null) return printPaper(layOut(letter, options), format, fontFolder);
  const { values, isDraft } = letter;
  const marked = isDraft && 'title' in values ? { ...values, title: `${values.title}${DRAFT}` } : values;
  return fillTemplate(template, byName(templateFields[letter.kind], marked as never));
}
