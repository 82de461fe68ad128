import { dayOf } from '@consortium/domain';
import type { PaperFormat } from '../paper/print-paper.ts';
import type { PrintedFile } from '../paper/printed-file.ts';
import { exportFileName, mediaTypes } from '../table/file-name.ts';
import { type PrintLetter, printLetter } from '../template/print-letter.ts';
import { type DecisionPaper, decisionValues, noticeValues } from './decision-paper.ts';

/** A paper of a decision as a file, named by its title. */
export async function decisionFile(
  asked: DecisionPaper,
  format: PaperFormat,
  options: PrintLetter,
): Promise<PrintedFile> {
  const letter =
    asked.kind === 'notice'
      ? ({ kind: 'PUBLIC_NOTICE', values: noticeValues(asked, options), isDraft: asked.isDraft } as const)
      : ({ kind: 'DECISION', values: decisionValues(asked, options), isDraft: false } as const);
  return {
    name: exportFileName(asked.title, dayOf(options.madeAt), format),
    mediaType: mediaTypes[format],
    body: await printLetter(letter, format, options),
  };
}
