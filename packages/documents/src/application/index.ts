export { checksumIn, differencesFromForm, type FormDifference } from './compare-form.ts';
export { type ApplicationPaper, applicationFile, applicationPaper } from './files.ts';
export { type FormPaperOptions, formPaper } from './form-paper.ts';
export type { CheckSheet, CorrectionRequest, Receipt, ReceivedItem } from './letter-values.ts';
export type { FormKnown, KnownUnit } from './returned/cell.ts';
export { readingOf } from './returned/read.ts';
export { unitsNamedIn, type WordForm, wordFormOf } from './returned/word-form.ts';
