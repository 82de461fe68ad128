import { strToU8, Zip, ZipDeflate } from 'fflate';
import { packageParts } from './streamed-package.ts';
import { sheetChunks } from './streamed-sheet.ts';
import type { Cell, Sheet, Source } from './table.ts';
import { sheetNames } from './workbook.ts';

/** 大工作表: its rows are asked for one after another and none is kept; `total` stands below them, bold. */
export type StreamedSheet = Omit<Sheet, 'rows'> &
  Readonly<{ rows: Source<readonly Cell[]>; total?: readonly Cell[] }>;
export type StreamedWorkbook = Readonly<{
  title: string;
  madeAt: Date;
  sheets: readonly StreamedSheet[];
}>;

// A ZIP keeps the hour of the clock on the wall: the same one everywhere is none at all.
const NO_TIME = new Date(1980, 0, 1);

/**
 * Excel 流式导出: as `toWorkbook` prints it, in pieces, in memory that does not grow with the rows; the same workbook
 * gives the same bytes.
 */
export async function* workbookChunks({
  title,
  madeAt,
  sheets,
}: StreamedWorkbook): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  async function* part(path: string, content: Source<string>) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = NO_TIME;
    zip.add(file);
    for await (const text of content) {
      file.push(strToU8(text));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  const names = sheetNames(sheets);
  for (const [path, content] of Object.entries(packageParts(title, madeAt, names)))
    yield* part(path, [content]);
  for (const [index, sheet] of sheets.entries())
    yield* part(`xl/worksheets/sheet${index + 1}.xml`, sheetChunks(title, sheet, index === 0));
  zip.end();
  yield* ready.splice(0);
}
