import { COMPOUND, isZip, refuseCompound, sniff } from '../inspect/inspect.ts';
import { refuse } from '../inspect/refusal.ts';
import type { Source } from '../inspect/source.ts';
import { inspectXlsx } from '../inspect/xlsx.ts';
import { elementsOf } from '../inspect/xml.ts';
import { decodeText, splitCells } from '../table/split.ts';
import { type NumberKind, numberKinds } from './number-format.ts';
import { MOST_CELLS, type ReadSheet, readWorksheet, sharedStrings } from './worksheet.ts';

const MIB = 1024 * 1024;
const MOST_UNPACKED = 40 * MIB;
/** 读取上限: what one part may weigh unpacked, and how many cells a sheet may hold. */
export type SheetLimits = Readonly<{ part: number; cells: number }>;
const ofForm: SheetLimits = { part: 4 * MIB, cells: MOST_CELLS };
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 表格文件: the sheets of a workbook, or of a CSV in UTF-8 or GB18030 the only one; told by the content alone. */
export async function readSpreadsheet(
  source: Source,
  columnCount: number,
  limits: SheetLimits = ofForm,
): Promise<ReadSheet[]> {
  const seen = await sniff(source);
  if (seen === COMPOUND) return refuseCompound(source, 'SPREADSHEET', 'SAVE_AS_XLSX');
  if (await isZip(source)) return readWorkbook(source, seen, limits);
  const bytes = await source.read(0, source.size);
  if (seen !== 'application/octet-stream' || !isText(bytes))
    return refuse('FILE_TYPE_MISMATCH', { expected: 'SPREADSHEET', seen });
  return [readCsv(bytes, columnCount, limits.cells)];
}

const isText = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || !bytes.subarray(0, 64 * 1024).includes(0);

function readCsv(bytes: Uint8Array, columnCount: number, most: number): ReadSheet {
  const { table } = splitCells(decodeText(bytes), columnCount);
  const cells = table.flatMap((line, row) =>
    line.flatMap((text, column) =>
      text === '' ? [] : [{ row, column, text, isFormula: false, isError: false }],
    ),
  );
  if (cells.length > most) refuse('FORM_TOO_LARGE', { part: 'CSV', seen: cells.length, limit: most });
  return { name: 'CSV', cells, merges: [] };
}

async function readWorkbook(source: Source, seen: string, limits: SheetLimits): Promise<ReadSheet[]> {
  const { names, texts } = await inspectXlsx(source, MOST_UNPACKED, {
    most: limits.part,
    refuse: (part, size) => refuse('FORM_TOO_LARGE', { part, seen: size, limit: limits.part }),
  });
  const textIn = (name: string): string | null => texts.get(name) ?? null;
  const book = textIn(WORKBOOK);
  if (book === null)
    return refuse('FILE_TYPE_MISMATCH', {
      expected: 'SPREADSHEET',
      // A binary workbook is made of the same parts in another form.
      ...(names.includes('xl/workbook.bin')
        ? { seen: 'application/vnd.ms-excel.sheet.binary', hint: 'SAVE_AS_XLSX' }
        : { seen: seen === SHEET ? 'application/zip' : seen }),
    });
  const targets = new Map(
    elementsOf(textIn(RELATIONS) ?? '', 'Relationship').map((each) => [each.get('Id'), each.get('Target')]),
  );
  const [strings, styles] = [textIn('xl/sharedStrings.xml'), textIn('xl/styles.xml')];
  const shared = strings === null ? [] : sharedStrings(strings, 'xl/sharedStrings.xml');
  const kinds: NumberKind[] = styles === null ? [] : numberKinds(styles);
  return elementsOf(book, 'sheet').flatMap((sheet) => {
    // The prefix of the namespace is the writer's choice.
    const [, id] = [...sheet].find(([name]) => name.endsWith(':id')) ?? [];
    const target = targets.get(id) ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = textIn(part);
    // A chart sheet has no cells.
    return xml === null
      ? []
      : [readWorksheet(sheet.get('name') ?? '', xml, part, shared, kinds, limits.cells)];
  });
}
