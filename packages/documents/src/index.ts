export { type AcceptedFile, type Expectation, inspectFile, isRefusal } from './inspect/inspect.ts';
export {
  type FileKind,
  type FileRefusal,
  type FileRefusalCode,
  fileRefusalLabels,
} from './inspect/refusal.ts';
export * from './table/paste.ts';
export * from './table/table.ts';
