/** 导出文件名: 创新联合体预申报_20260315.xlsx; the day as 2026-03-15. */
export function exportFileName(
  title: string,
  day: string,
  extension: 'xlsx' | 'csv' | 'pdf' | 'docx' | 'json' = 'xlsx',
) {
  const safe = title.replace(/[\\/:*?"<>|\x00-\x1f\x7f]/g, '_').trim();
  return `${safe}_${day.replaceAll('-', '')}.${extension}`;
}
