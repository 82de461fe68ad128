import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { relationships } from './docx.ts';

/** 单元格样本: a text, or what a spreadsheet writes for numbers, formulas with what they gave, and days. */
export type SampleCell =
  | string
  | null
  | Readonly<{ number: string; style?: 'percent' | 'date' | 'grouped' }>
  | Readonly<{ formula: string; result: string | null; isError?: boolean }>;
export type SampleSheet = Readonly<{
  name: string;
  rows: readonly (readonly SampleCell[])[];
  merges?: readonly string[];
}>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const part = (element: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${element} xmlns="${MAIN}" xmlns:r="${R}">${inside}</${element}>`;

const STYLES = { percent: 1, date: 2, grouped: 3 } as const;
const styles = part(
  'styleSheet',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs>',
);

const escaped = (text: string) =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '_x000D_');

export const cellName = (row: number, column: number): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

function cellXml(cell: SampleCell, name: string): string {
  if (cell === null) return `<c r="${name}" s="0"/>`;
  if (typeof cell === 'string')
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('number' in cell)
    return `<c r="${name}" s="${cell.style ? STYLES[cell.style] : 0}"><v>${cell.number}</v></c>`;
  const isNumber = cell.result !== null && /^-?\d/.test(cell.result);
  const type = cell.isError ? ' t="e"' : isNumber || cell.result === null ? '' : ' t="str"';
  const value = cell.result === null ? '' : `<v>${escaped(cell.result)}</v>`;
  return `<c r="${name}"${type}><f>${escaped(cell.formula)}</f>${value}</c>`;
}

const sheetXml = ({ rows, merges = [] }: SampleSheet): string => {
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, cellName(row, column))).join('')}</row>`,
  );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return part(
    'worksheet',
    `<sheetData>${lines.join('')}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}`,
  );
};

/** 工作簿样本: a workbook of these sheets, as a spreadsheet saves one. */
export function workbookOf(
  sheets: readonly SampleSheet[],
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${numbered.map(({ id }) => override(`worksheets/sheet${id}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="r1" Type="${R}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      ...numbered.map(
        ({ id }) => `<Relationship Id="s${id}" Type="${R}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
      ),
    ),
    'xl/workbook.xml': part(
      'workbook',
      `<sheets>${numbered.map(({ sheet, id }) => `<sheet name="${escaped(sheet.name)}" sheetId="${id}" r:id="s${id}"/>`).join('')}</sheets>`,
    ),
    'xl/styles.xml': styles,
    ...Object.fromEntries(numbered.map(({ sheet, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(sheet)])),
  };
  // Thousands of them are made in a test: only what is added is worth packing.
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 0 }]])),
    ...more,
  });
}

/** 填好的导入表: a unit (示例) as an import of units takes it. */
const filled: SampleSheet = {
  name: '单位',
  rows: [
    ['统一社会信用代码', '单位名称', '单位类型', '备注'],
    ['91450200MA0000001X', '示例单位甲', '企业', '示例'],
  ],
};
export const filledBook = (): Uint8Array => workbookOf([filled]);

/** The same with parts added or put otherwise. */
export const bookWith = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  workbookOf(
    [filled],
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** A sheet of these rows, as XML. */
export const sheetPart = (rows: string, more = ''): string =>
  part('worksheet', `<sheetData>${rows}</sheetData>${more}`);

/** 带宏的工作簿. */
export const macroXlsm = (): Uint8Array =>
  workbookOf([{ name: '填报表', rows: [['示例']] }], { 'xl/vbaProject.bin': strToU8('macro') });

/** A workbook with a part that says nothing but one thing over and over. */
export const bombXlsx = (): Uint8Array =>
  workbookOf([{ name: '填报表', rows: [['示例']] }], {
    'xl/media/image1.bin': new Uint8Array(10 * 1024 * 1024),
  });

/** 填好的表: a workbook with some cells of a sheet typed into, as a spreadsheet saves them. */
export function typedInto(
  workbook: Uint8Array,
  sheet: number,
  typed: Readonly<Record<string, SampleCell>>,
): Uint8Array {
  const parts = unzipSync(workbook);
  const path = `xl/worksheets/sheet${sheet}.xml`;
  const xml = Object.entries(typed).reduce(
    (text, [name, cell]) =>
      text.replace(new RegExp(`<c r="${name}"(?:[^>]*/>|[^>]*>.*?</c>)`), () => cellXml(cell, name)),
    strFromU8(parts[path] ?? new Uint8Array()),
  );
  return zipSync({ ...parts, [path]: strToU8(xml) });
}
