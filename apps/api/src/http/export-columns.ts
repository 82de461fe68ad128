import type { Cell, Column } from '@consortium/documents/table';
import { dayOf, instantText, type Label, type Locale, type Vocabulary } from '@consortium/domain';

type Row = Readonly<Record<string, unknown>>;
export type TableColumn = Readonly<{
  label: Label;
  kind: Column['kind'];
  width?: number;
  cell: (row: Row, locale: Locale) => Cell;
}>;
export type ExportTable = Readonly<{
  title: Label;
  /** The list, as any client asks for it: so the export shows what the list shows. */
  filterType: string;
  orderType: string;
  nodes: string;
  columns: readonly TableColumn[];
}>;

export const at = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Row | null)?.[key] ?? null, row);
export const text = (label: Label, path: string, width?: number): TableColumn => ({
  label,
  kind: 'text',
  ...(width ? { width } : {}),
  cell: (row) => at(row, path) as Cell,
});
export const joined = (label: Label, path: string, key?: string): TableColumn => ({
  label,
  kind: 'text',
  width: 30,
  cell: (row) =>
    ((at(row, path) ?? []) as (string | Row)[]).map((each) => (key ? (each as Row)[key] : each)).join('、'),
});
export const term = (label: Label, path: string, { labels }: Vocabulary): TableColumn => ({
  label,
  kind: 'text',
  cell: (row, locale) => labels[at(row, path) as string]?.[locale] ?? '',
});
export const whole = (label: Label, path: string): TableColumn => ({
  label,
  kind: 'wholeNumber',
  cell: (row) => at(row, path) as Cell,
});
export const day = (label: Label, path: string): TableColumn => ({
  label,
  kind: 'date',
  cell: (row) => {
    const value = at(row, path) as string | null;
    return value === null ? null : value.length > 10 ? dayOf(new Date(value)) : value;
  },
});
/** An instant to the minute, as the screens show it. */
export const instant = (label: Label, path: string): TableColumn => ({
  label,
  kind: 'text',
  width: 18,
  cell: (row) => {
    const value = at(row, path) as string | null;
    return value === null ? null : instantText(new Date(value));
  },
});
export const terms = (label: Label, path: string, { labels }: Vocabulary): TableColumn => ({
  label,
  kind: 'text',
  cell: (row, locale) =>
    ((at(row, path) ?? []) as string[]).map((each) => labels[each]?.[locale] ?? each).join('、'),
});
const answers = { yes: { 'zh-CN': '是', en: 'Yes' }, no: { 'zh-CN': '否', en: 'No' } } as const;
export const yesNo = (label: Label, path: string): TableColumn => ({
  label,
  kind: 'text',
  cell: (row, locale) => answers[at(row, path) ? 'yes' : 'no'][locale],
});
