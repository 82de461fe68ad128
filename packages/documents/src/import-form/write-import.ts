import {
  answers,
  type ImportColumn,
  type ImportForm,
  importKind,
  type Locale,
  MOST_IMPORT_ROWS,
  type Plain,
  printedRow,
} from '@consortium/domain';
import { Decimal } from 'decimal.js';
import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { a4Landscape } from '../table/page.ts';
import { EXACT_DIGITS, safe, serialOf, sheetNames } from '../table/workbook.ts';
import { dropDowns } from './drop-downs.ts';
import { type FormPart, partsOf } from './import-sheet.ts';
import { howTo, howToSheet, markColumn, marks, templateTitle } from './wording.ts';

/** 待写导入表: the records of an export, in the form's own input; none for a template, which has notes and an example. */
export type ImportToWrite = Readonly<{ form: ImportForm; records: readonly Plain[] | null }>;

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
const SMALL = { fontSize: 9, color: '#595959', wrap: true, alignVertical: 'top', ...BORDER } as const;
const heading = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  ...BORDER,
} as const;
const HEADING_ROWS = 2;
/** Text cells for people to type into, so that a code keeps its zeros. */
const ROOM = 200;

type Cell = NonNullable<Row[number]>;
type Texts = Readonly<Record<string, string>>;

const inText = (value: string, style: object = {}): Cell =>
  ({
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'center',
    ...BORDER,
    ...style,
    value: safe(value),
  }) as Cell;
// The writer keeps a format only where there is a value: a text of nothing is one.
const forText: Cell = { type: String, format: '@', value: '', ...BORDER } as Cell;
const blank: Cell = { ...BORDER } as Cell;

/** A cell as it is read back: figures as figures where fifteen digits hold them, all else as text. */
function cellOf({ holds }: ImportColumn, text: string): Cell {
  if (text === '') return holds === 'CODE' ? forText : blank;
  if (holds === 'DAY' && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return { type: Number, format: 'yyyy-mm-dd', align: 'center', ...BORDER, value: serialOf(text) };
  if (holds !== 'WAN' && holds !== 'WHOLE' && holds !== 'FIGURE') return inText(text);
  const number = /^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null;
  // 1.50 as a number would come back as 1.5.
  if (number === null || number.precision() > EXACT_DIGITS || number.toFixed() !== text)
    return inText(text, { align: 'right' });
  const format = holds === 'WAN' ? '#,##0.00####' : holds === 'WHOLE' ? '0' : '0.######';
  return { type: Number, format, align: 'right', ...BORDER, value: number.toNumber() };
}

const lineOf = (part: FormPart, texts: Texts, mark = ''): Row => [
  mark === '' ? blank : inText(mark),
  ...part.columns.map((column) => cellOf(column, texts[column.path] ?? '')),
];

const examplesOf = ({ columns }: FormPart): Texts =>
  Object.fromEntries(columns.map(({ path, example }) => [path, example]));

function headRows(part: FormPart, title: string, locale: Locale): Row[] {
  const columns = part.columns.length + 1;
  const name = { type: String, value: safe(title), height: 28, fontSize: 15, fontWeight: 'bold' } as const;
  return [
    [{ ...name, columnSpan: columns } as Cell, ...Array.from({ length: columns - 1 }, () => null)],
    [
      { ...heading, type: String, value: markColumn[locale], backgroundColor: '#F2F4F7' },
      ...part.columns.map(({ label, path }) => {
        const isNeeded =
          part.needed.includes(path) || part.columns.some((c) => c.path === path && c.isRequired);
        return {
          ...heading,
          type: String,
          value: safe(`${isNeeded ? '* ' : ''}${label[locale]}`),
          backgroundColor: isNeeded ? '#FCE8D5' : '#E7EEF7',
        } as Cell;
      }),
    ],
  ];
}

function guideRows(part: FormPart, locale: Locale): Row[] {
  const notes: Row = [
    { ...SMALL, type: String, value: marks.notes[locale] },
    ...part.columns.map(
      ({ note }): Cell => (note ? { ...SMALL, type: String, value: note[locale] } : { ...SMALL }),
    ),
  ];
  const example = lineOf(part, examplesOf(part), marks.example[locale]).map((cell) =>
    cell ? ({ ...(cell as object), color: '#808080', backgroundColor: '#FAFAFA' } as Cell) : cell,
  );
  const room = Array.from({ length: ROOM }, () => lineOf(part, {}));
  return [notes, example, ...room];
}

const widthOf = ({ holds }: ImportColumn): number =>
  holds === 'PROSE' ? 36 : holds === 'CODE' || holds === 'LINE' ? 24 : 15;

const wordsOf = ({ holds }: ImportColumn, locale: Locale): string[] => {
  if (holds === 'YES_NO') return answers(locale);
  return typeof holds === 'object' ? holds.terms.map((term) => holds.labels[term]?.[locale] ?? term) : [];
};

const guidePage = (form: ImportForm, locale: Locale) => ({
  sheet: howToSheet[locale],
  data: [
    [{ type: String, value: howToSheet[locale], fontSize: 15, fontWeight: 'bold' as const, height: 28 }],
    ...[...howTo, ...form.howTo].map(
      (line, index): Row => [
        {
          type: String,
          value: `${index + 1}. ${line[locale]}`,
          wrap: true,
          alignVertical: 'center',
          height: 36,
        },
      ],
    ),
  ] as Row[],
  columns: [{ width: 110 }],
});

/** 导入表: a workbook that the import reads: a sheet for the records, one for each list; as a template with how to fill it in. */
export async function importWorkbook({ form, records }: ImportToWrite, locale: Locale): Promise<Uint8Array> {
  const printed = (records ?? []).map((record) => printedRow(form, record, locale));
  const parts = partsOf(form);
  const names = sheetNames(parts.map(({ sheet }) => ({ name: sheet[locale] })));
  const title = templateTitle(importKind.labels[form.kind][locale])[locale];
  const sheets = parts.map((part, index) => {
    const lines = printed.flatMap(({ cells, lists }) =>
      part.list === null ? [cells] : (lists[part.list] ?? []),
    );
    const rows = records === null ? guideRows(part, locale) : lines.map((texts) => lineOf(part, texts));
    return {
      sheet: names[index] as string,
      data: [...headRows(part, title, locale), ...rows],
      columns: [{ width: 9 }, ...part.columns.map((column) => ({ width: widthOf(column) }))],
    };
  });
  const pages = [...sheets, ...(records === null ? [guidePage(form, locale)] : [])].map((page) => ({
    ...page,
    stickyRowsCount: page.columns.length > 1 ? HEADING_ROWS : 0,
    orientation: 'landscape' as const,
  }));
  const offered = parts.map(({ columns }) =>
    columns
      .map((column, index) => ({ column: index + 1, words: wordsOf(column, locale) }))
      .filter(({ words }) => words.length > 0),
  );
  const features = [
    dropDowns(offered, { from: HEADING_ROWS + 1, to: HEADING_ROWS + MOST_IMPORT_ROWS }),
    a4Landscape(
      pages.map(({ sheet }) => sheet),
      HEADING_ROWS,
    ),
  ];
  const blob = await writeExcelFile(pages, { fontFamily: '宋体', fontSize: 11, features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
