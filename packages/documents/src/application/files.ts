import { type ApplicationForm, dayOf } from '@consortium/domain';
import type { Paper } from '../paper/paper.ts';
import { type PaperFormat, printPaper } from '../paper/print-paper.ts';
import type { PrintedFile } from '../paper/printed-file.ts';
import { exportFileName, mediaTypes } from '../table/file-name.ts';
import { type Filed, formPaper, formTitle } from './form-paper.ts';
import {
  type CheckSheet,
  type CorrectionRequest,
  checkSheetPaper,
  correctionPaper,
  type PaperOptions,
  type Receipt,
  receiptPaper,
} from './letters.ts';
import { speaker } from './wording.ts';

/** 申报文书: what is printed of an application. */
export type ApplicationPaper =
  | Readonly<{ kind: 'form'; form: ApplicationForm; filed: Filed | null }>
  | (Readonly<{ kind: 'checkSheet' }> & CheckSheet)
  | (Readonly<{ kind: 'receipt' }> & Receipt)
  | (Readonly<{ kind: 'correction' }> & CorrectionRequest);

/** The paper that is asked for. */
export function applicationPaper(asked: ApplicationPaper, options: PaperOptions): Paper {
  switch (asked.kind) {
    case 'form':
      return formPaper(asked.form, { ...options, filed: asked.filed });
    case 'checkSheet':
      return checkSheetPaper(asked, options);
    case 'receipt':
      return receiptPaper(asked, options);
    case 'correction':
      return correctionPaper(asked, options);
  }
}

/** A paper of an application as a file: 柳州市市级创新联合体预申报表_YSB-2026-001_柳州市…创新联合体_20260315.docx. */
export async function applicationFile(
  asked: ApplicationPaper,
  format: PaperFormat,
  options: PaperOptions & Readonly<{ fontFolder: string | null }>,
): Promise<PrintedFile> {
  const { number, declared } = asked.form;
  const say = speaker(options.locale);
  const paper = applicationPaper(asked, options);
  const isDraft = asked.kind === 'form' && !asked.filed;
  const title = asked.kind === 'form' ? formTitle(asked.form, options.locale) : paper.title;
  const name = `${title}_${number}_${declared.name}${isDraft ? `(${say('draft')})` : ''}`;
  return {
    name: exportFileName(name, dayOf(options.madeAt), format),
    mediaType: mediaTypes[format],
    body: await printPaper(paper, format, options.fontFolder),
  };
}
