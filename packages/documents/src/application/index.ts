export { checksumIn, differencesFromForm, type FormDifference } from './compare-form.ts';
export { type ApplicationPaper, applicationFile, isPaperFormat, type PaperFormat } from './files.ts';
export { type FormPaperOptions, formPaper } from './form-paper.ts';
export type { CheckSheet, CorrectionRequest, Receipt, ReceivedItem } from './letters.ts';
