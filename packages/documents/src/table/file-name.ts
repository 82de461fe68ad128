const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** 文件类型 by extension. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const;
export type Extension = keyof typeof mediaTypes;

/** What no file system takes in a name is put as an underline. */
export const withoutReserved = (text: string): string =>
  text.replace(/[\\/:*?"<>|\x00-\x1f\x7f]/g, '_').trim();

/** 导出文件名: 创新联合体预申报_20260315.xlsx; the day as 2026-03-15. */
export function exportFileName(title: string, day: string, extension: Extension = 'xlsx') {
  return `${withoutReserved(title)}_${day.replaceAll('-', '')}.${extension}`;
}
