export { isImportRefusal, readImport } from './import-form/read-import.ts';
export { type ImportToWrite, importWorkbook } from './import-form/write-import.ts';
export { namedAs } from './inspect/file-name.ts';
export { type AcceptedFile, type Expectation, inspectFile, isRefusal } from './inspect/inspect.ts';
export {
  type FileKind,
  type FileRefusal,
  type FileRefusalCode,
  fileRefusalLabels,
} from './inspect/refusal.ts';
export { isFormRefusal, type ReadForm, readReportForm } from './report-form/read-form.ts';
export { type FormToFill, reportFormWorkbook } from './report-form/write-form.ts';
export * from './table/paste.ts';
export * from './table/table.ts';
