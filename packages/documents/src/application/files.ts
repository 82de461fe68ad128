import { type ApplicationForm, dayOf } from '@consortium/domain';
import type { Paper } from '../paper/paper.ts';
import { type PaperFormat, printPaper } from '../paper/print-paper.ts';
import type { PrintedFile } from '../paper/printed-file.ts';
import { exportFileName, mediaTypes } from '../table/file-name.ts';
import { type Letter, layOut, type PrintLetter, printLetter } from '../template/print-letter.ts';
import { type Filed, formPaper, formTitle } from './form-paper.ts';
import {
  type CheckSheet,
  type CorrectionRequest,
  checkSheetValues,
  correctionValues,
  type PaperOptions,
  type Receipt,
  receiptValues,
} from './letter-values.ts';
import { speaker } from './wording.ts';

/** 申报文书: what is printed of an application. */
export type ApplicationPaper =
  | Readonly<{ kind: 'form'; form: ApplicationForm; filed: Filed | null }>
  | (Readonly<{ kind: 'checkSheet' }> & CheckSheet)
  | (Readonly<{ kind: 'receipt' }> & Receipt)
  | (Readonly<{ kind: 'correction' }> & CorrectionRequest);

function letterOf(asked: Exclude<ApplicationPaper, { kind: 'form' }>, options: PaperOptions): Letter {
  switch (asked.kind) {
    case 'checkSheet':
      return { kind: 'CHECK_SHEET', values: checkSheetValues(asked, options), isDraft: false };
    case 'receipt':
      return { kind: 'RECEIPT', values: receiptValues(asked, options), isDraft: false };
    case 'correction':
      return { kind: 'CORRECTION', values: correctionValues(asked, options), isDraft: false };
  }
}

/** The paper that is asked for, in the built-in layout. */
export const applicationPaper = (asked: ApplicationPaper, options: PaperOptions): Paper =>
  asked.kind === 'form'
    ? formPaper(asked.form, { ...options, filed: asked.filed })
    : layOut(letterOf(asked, options), options);

/** A paper of an application as a file: 柳州市市级创新联合体预申报表_YSB-2026-001_柳州市…创新联合体_20260315.docx. */
export async function applicationFile(
  asked: ApplicationPaper,
  format: PaperFormat,
  options: PrintLetter,
): Promise<PrintedFile> {
  const { number, declared } = asked.form;
  const say = speaker(options.locale);
  const isDraft = asked.kind === 'form' && !asked.filed;
  const letter = asked.kind === 'form' ? null : letterOf(asked, options);
  const paper = letter ? layOut(letter, options) : applicationPaper(asked, options);
  const title = asked.kind === 'form' ? formTitle(asked.form, options.locale) : paper.title;
  const body = letter
    ? await printLetter(letter, format, options)
    : await printPaper(paper, format, options.fontFolder);
  const name = `${title}_${number}_${declared.name}${isDraft ? `(${say('draft')})` : ''}`;
  return { name: exportFileName(name, dayOf(options.madeAt), format), mediaType: mediaTypes[format], body };
}
