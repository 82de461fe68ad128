export { checksumIn, differencesFromForm, type FormDifference } from './compare-form.ts';
export { type ApplicationPaper, applicationFile } from './files.ts';
export { type FormPaperOptions, formPaper } from './form-paper.ts';
export type { CheckSheet, CorrectionRequest, Receipt, ReceivedItem } from './letter-values.ts';
