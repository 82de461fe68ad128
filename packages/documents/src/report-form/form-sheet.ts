import { formColumns, formIdentity, formTextColumns, type Label } from '@consortium/domain';
import { refuse } from '../inspect/refusal.ts';
import { headingMatcher, type PasteColumn } from '../table/headings.ts';
import { instructionsSheet } from './labels.ts';
import { merged, type ReadSheet, type SheetCell } from './worksheet.ts';

/** 填报表的工作表: of what it is, where its headings stand, and which columns they name. */
export type FormSheet = Readonly<{
  sheet: ReadSheet;
  kind: 'FIGURES' | 'TEXTS' | 'OTHER';
  isInstructions: boolean;
  reportId: string | null;
  unitId: string | null;
  headingRow: number;
  headings: readonly Readonly<{ column: number; text: string; isKnown: boolean }>[];
  columns: ReadonlyMap<string, number>;
  /** Whether a cell shares its content with another row or column of the form. */
  isMerged: (row: number, column: number) => boolean;
}>;

// What people call the columns besides.
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  code: ['指标代码', '编码'],
  name: ['指标名称', '项目'],
  value: ['本年', '本年度', '本期数', '数值'],
  before: ['上年', '上年度', '上期数'],
  reason: ['备注', '情况说明'],
  text: ['内容'],
};
const columnsFrom = (labels: Readonly<Record<string, Label>>): PasteColumn<string>[] =>
  Object.entries(labels).map(([key, label]) => ({
    key,
    labels: [label['zh-CN'], label.en, ...(alsoCalled[key] ?? [])],
  }));
const kinds = [
  { kind: 'FIGURES', labels: formColumns, needed: ['code', 'value'] },
  { kind: 'TEXTS', labels: formTextColumns, needed: ['code', 'text'] },
] as const;

const HEAD_ROWS = 20;
const either = ({ 'zh-CN': chinese, en }: Label): string => `(?:${chinese}|${en})`;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const REPORT = new RegExp(`${either(formIdentity.report)}\\s*:\\s*(${UUID})`, 'i');
const UNIT = new RegExp(
  `${either(formIdentity.unit)}\\s*:\\s*(?:(${UUID})|${either(formIdentity.consortium)})`,
  'i',
);

/** 辨认工作表: whose form a sheet is, by its head and its headings; a form without what it needs is refused. */
export function formSheetIn(sheet: ReadSheet): FormSheet {
  const rows = Map.groupBy(
    sheet.cells.filter(({ row }) => row < HEAD_ROWS),
    ({ row }) => row,
  );
  const best = kinds
    .flatMap(({ kind, labels, needed }) => {
      const match = headingMatcher(columnsFrom(labels));
      return [...rows].map(([row, cells]) => {
        const known = cells.filter(({ text }) => match(text) !== undefined);
        return { row, cells, kind, labels, needed, match, count: known.length };
      });
    })
    .reduce<Found | null>((most, each) => (each.count > (most?.count ?? 1) ? each : most), null);
  const head = [...rows.values()]
    .flat()
    .filter(({ row }) => best === null || row < best.row)
    .map(({ text }) => text.normalize('NFKC'))
    .join(' ');
  const [reportId, unit] = [REPORT.exec(head)?.[1]?.toLowerCase() ?? null, UNIT.exec(head)];
  const names: readonly string[] = Object.values(instructionsSheet);
  const isOfForm = reportId !== null && unit !== null && best !== null;
  if (!isOfForm) return { ...notOfForm, sheet, isInstructions: names.includes(sheet.name) };
  const { columns, headings } = headingsOf(sheet.name, best);
  return {
    ...{ sheet, kind: best.kind, isInstructions: false, reportId },
    ...{ unitId: unit[1]?.toLowerCase() ?? null, headingRow: best.row, headings, columns },
    isMerged: merged(sheet, new Set(columns.values())),
  };
}

const notOfForm: Omit<FormSheet, 'sheet' | 'isInstructions'> = {
  ...{ kind: 'OTHER', reportId: null, unitId: null, headingRow: -1, headings: [], columns: new Map() },
  isMerged: () => false,
};

type Found = Readonly<{
  row: number;
  cells: readonly SheetCell[];
  kind: 'FIGURES' | 'TEXTS';
  labels: Readonly<Record<string, Label>>;
  needed: readonly string[];
  match: (text: string) => string | undefined;
  count: number;
}>;

function headingsOf(name: string, { cells, labels, needed, match }: Found) {
  const columns = new Map<string, number>();
  for (const { column, text } of cells) {
    const key = match(text);
    if (key === undefined) continue;
    if (columns.has(key)) refuse('FORM_COLUMN_TWICE', { sheet: name, column: labels[key] as Label });
    columns.set(key, column);
  }
  for (const key of needed)
    if (!columns.has(key)) refuse('FORM_COLUMN_MISSING', { sheet: name, column: labels[key] as Label });
  const headings = cells
    .filter(({ text }) => text.trim() !== '')
    .map(({ column, text }) => ({ column, text, isKnown: match(text) !== undefined }));
  return { columns, headings };
}
