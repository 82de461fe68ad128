import { dayOf } from '@consortium/domain';
import type { Paper } from '../paper/paper.ts';
import { type PaperFormat, printPaper } from '../paper/print-paper.ts';
import type { PrintedFile } from '../paper/printed-file.ts';
import { exportFileName, mediaTypes } from '../table/file-name.ts';
import { certificatePaper, type PaperOptions } from './certificate.ts';
import { changePaper } from './change-decision.ts';
import type { RegistryPaper } from './content.ts';
import { extractPaper } from './extract.ts';
import { registryPaper } from './registry-list.ts';

/** The paper, whom it is about, and the day it speaks of. */
function laidOutOf(asked: RegistryPaper, options: PaperOptions): readonly [Paper, string, string] {
  switch (asked.kind) {
    case 'certificate':
      return [certificatePaper(asked, options), `_${asked.consortium.formation.name}`, asked.asOf];
    case 'extract':
      return [extractPaper(asked, options), `_${asked.consortium.formation.name}`, asked.asOf];
    case 'registry':
      return [registryPaper(asked, options), '', asked.asOf];
    case 'change':
      return [changePaper(asked, options), `_${asked.change.number}`, dayOf(asked.decidedAt)];
  }
}

/** A paper of the registry as a file: 创新联合体证书_柳州市…创新联合体_20260315.pdf, by the day that it speaks of. */
export async function registryFile(
  asked: RegistryPaper,
  format: PaperFormat,
  options: PaperOptions & Readonly<{ fontFolder: string | null }>,
): Promise<PrintedFile> {
  const [paper, about, day] = laidOutOf(asked, options);
  return {
    name: exportFileName(`${paper.title}${about}`, day, format),
    mediaType: mediaTypes[format],
    body: await printPaper(paper, format, options.fontFolder),
  };
}
