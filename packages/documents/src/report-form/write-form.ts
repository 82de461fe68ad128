import {
  type FigureValues,
  formColumns,
  formIdentity,
  formTextColumns,
  type Indicator,
  type IndicatorSet,
  indicatorKind,
  isFilledIn,
  type Label,
  type Locale,
  type ReportPart,
} from '@consortium/domain';
import { Decimal } from 'decimal.js';
import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { a4Landscape } from '../table/page.ts';
import { safe } from '../table/workbook.ts';
import { formHead, formSheets, formTitle, instructions, instructionsSheet } from './labels.ts';

/** 待填报表: a report as somebody fills it in: their parts with last year's figures, and the texts where they write them. */
export type FormToFill = Readonly<{
  report: Readonly<{ id: string; year: number; consortium: string }>;
  set: IndicatorSet;
  parts: readonly Readonly<{ part: ReportPart; before: FigureValues }>[];
  /** Of the consortium as a whole: what is added up and calculated; null for whoever does not see it. */
  figures: FigureValues | null;
  texts: Readonly<Record<string, string>> | null;
}>;

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
const SHADE = { backgroundColor: '#F2F4F7' } as const;
const text = { format: '@', align: 'left', alignVertical: 'center', wrap: true, ...BORDER } as const;
const number = { align: 'right', alignVertical: 'center', ...BORDER } as const;
const EXACT_DIGITS = 15;
const HEADING_ROWS = 4;

type Cell = NonNullable<Row[number]>;
const inText = (value: string, style: object = {}): Cell =>
  value === ''
    ? // The writer refuses a format where there is no value.
      { align: 'left', alignVertical: 'center', wrap: true, ...BORDER, ...style }
    : { ...text, ...style, type: String, value: safe(value) };

function inNumber(value: string, decimals: number, style: object = {}): Cell {
  if (value === '') return { ...number, ...style };
  const exact = new Decimal(value);
  if (exact.precision() > EXACT_DIGITS) return inText(value, { align: 'right', ...style });
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return { ...number, ...style, format, type: Number, value: exact.toNumber() };
}

const across = (cell: object, columns: number): Row => [
  { ...cell, columnSpan: columns } as Cell,
  ...Array.from({ length: columns - 1 }, () => null),
];

/** Title, whose it is, and the numbers that tell report and part when the form comes back. */
function headRows(
  { report }: FormToFill,
  unit: ReportPart['unit'],
  headings: readonly Label[],
  locale: Locale,
): Row[] {
  const line = (...facts: [Label, string][]) =>
    facts.map(([label, fact]) => `${label[locale]}:${fact}`).join('  ');
  const small = { type: String, align: 'left', alignVertical: 'center' } as const;
  const columns = headings.length;
  const title = {
    type: String,
    height: 30,
    fontSize: 16,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
  };
  const whose: [Label, string][] = [
    [formHead.consortium, report.consortium],
    [formHead.year, String(report.year)],
    [formHead.unit, unit?.legalName ?? formHead.whole[locale]],
  ];
  const numbers: [Label, string][] = [
    [formIdentity.report, report.id],
    [formIdentity.unit, unit?.id ?? formIdentity.consortium[locale]],
  ];
  return [
    across({ ...title, value: safe(formTitle(report.year)[locale]) }, columns),
    across({ ...small, height: 20, value: safe(line(...whose)) }, columns),
    across({ ...small, height: 18, fontSize: 9, color: '#595959', value: line(...numbers) }, columns),
    headings.map((label) => ({
      ...{ type: String, value: label[locale], fontWeight: 'bold', backgroundColor: '#E7EEF7' },
      ...{ align: 'center', alignVertical: 'center', wrap: true, ...BORDER },
    })),
  ];
}

function indicatorRow(
  { figures }: FormToFill,
  { part, before }: FormToFill['parts'][number],
  indicator: Indicator,
  locale: Locale,
): Row {
  const { code, name, unit, kind, decimals, definition } = indicator;
  const isFilled = isFilledIn(indicator, part.unit?.id ?? null);
  const stored = part.figures[code];
  const value = (isFilled ? stored?.value : figures?.[code]) ?? '';
  return [
    inText(code, SHADE),
    inText(name, SHADE),
    inText(unit, { align: 'center', ...SHADE }),
    inText(indicatorKind.labels[kind][locale], { align: 'center', ...SHADE }),
    inNumber(before[code] ?? '', decimals, SHADE),
    inNumber(value, decimals, isFilled ? {} : SHADE),
    inText(stored?.reason ?? ''),
    inText(definition, SHADE),
  ];
}

/** One part: a unit has what it fills, the consortium everything, with reasons on what is added up too. */
function partSheet(form: FormToFill, shown: FormToFill['parts'][number], locale: Locale) {
  const { unit } = shown.part;
  const headings = Object.values(formColumns);
  const rows = form.set.groups.flatMap(({ name, indicators }): Row[] => {
    const own = indicators.filter((each) => unit === null || isFilledIn(each, unit.id));
    const group = [null, { type: String, value: safe(name), fontWeight: 'bold' as const }];
    return own.length === 0 ? [] : [group, ...own.map((each) => indicatorRow(form, shown, each, locale))];
  });
  return {
    sheet: formSheets[unit ? 'unit' : 'consortium'][locale],
    data: [...headRows(form, unit, headings, locale), ...rows],
    columns: [24, 26, 10, 10, 14, 16, 30, 34].map((width) => ({ width })),
  };
}

const textsSheet = (form: FormToFill, texts: Readonly<Record<string, string>>, locale: Locale) => ({
  sheet: formSheets.texts[locale],
  data: [
    ...headRows(form, null, Object.values(formTextColumns), locale),
    ...form.set.narratives.map(
      ({ code, title, guidance, expectedLength }): Row => [
        inText(code, SHADE),
        inText(title, SHADE),
        inText(guidance, SHADE),
        inNumber(expectedLength === 0 ? '' : String(expectedLength), 0, SHADE),
        inText(texts[code] ?? '', { alignVertical: 'top', height: 120 }),
      ],
    ),
  ],
  columns: [18, 20, 28, 10, 90].map((width) => ({ width })),
});

const instructionsPage = ({ report }: FormToFill, locale: Locale) => ({
  sheet: instructionsSheet[locale],
  data: [
    [
      {
        type: String,
        value: safe(formTitle(report.year)[locale]),
        height: 30,
        fontSize: 16,
        fontWeight: 'bold' as const,
      },
    ],
    [],
    [],
    [{ type: String, value: instructionsSheet[locale], fontWeight: 'bold' as const }],
    ...instructions.map(
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

/** 填报表: a workbook to fill in: a sheet for each part, the texts, and how to fill it in. */
export async function reportFormWorkbook(form: FormToFill, locale: Locale): Promise<Uint8Array> {
  const pages = [
    ...form.parts.map((each) => partSheet(form, each, locale)),
    ...(form.texts === null ? [] : [textsSheet(form, form.texts, locale)]),
    instructionsPage(form, locale),
  ];
  const sheets = pages.map((page) => ({
    ...page,
    stickyRowsCount: HEADING_ROWS,
    orientation: 'landscape' as const,
  }));
  const features = [
    a4Landscape(
      sheets.map(({ sheet }) => sheet),
      HEADING_ROWS,
    ),
  ];
  const blob = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 11, features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
