import {
  both,
  type FormAct,
  type FormChange,
  type FormLeftOut,
  formLeftOut,
  type Label,
  type LeftOutOfForm,
} from '@consortium/domain';
import { type FormField, type FormKnown, understood } from './cell.ts';
import type { SheetRow } from './sheet.ts';
import type { WordForm } from './word-form.ts';

type Path = FormChange['path'];
type Keyed = FormField & Readonly<{ key: string }>;

/** 位置: section, row and field, in one line. */
export function placeOf(...parts: readonly (string | Label | null)[]): Label {
  const said = (locale: keyof Label) =>
    parts
      .map((part) => (part === null || typeof part === 'string' ? part : part[locale]))
      .filter(Boolean)
      .join(' · ');
  return both(said('zh-CN'), said('en'));
}

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** 配对: each row of one list with one of the other, by the first rule that finds one that is free. */
export function paired<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  ...rules: readonly ((one: One, other: Other) => boolean)[]
): (number | null)[] {
  const pairs: (number | null)[] = ones.map(() => null);
  const taken = new Set<number>();
  for (const rule of rules)
    ones.forEach((one, at) => {
      if (pairs[at] !== null) return;
      const found = others.findIndex((other, index) => !taken.has(index) && rule(one, other));
      if (found < 0) return;
      pairs[at] = found;
      taken.add(found);
    });
  return pairs;
}

export const rowText = ({ cells, extra }: SheetRow): string =>
  [...Object.values(cells), ...extra].filter(Boolean).join(' · ');

/** 汇集: what is found while a returned form is gone through: changes, and what has no place in the record. */
export function gathering({ writing: { say } }: WordForm, known: FormKnown) {
  const changes: FormChange[] = [];
  const leftOut: LeftOutOfForm[] = [];
  const change = (act: FormAct, path: Path, value: unknown, where: Label, before: string, after: string) => {
    changes.push({ act, path, value, where, before, after });
  };
  const leave = (where: Label, text: string, reason: FormLeftOut, label = formLeftOut.labels[reason]) => {
    leftOut.push({ where, text, reason, label });
  };

  /** One field: as it was printed, as it came back, and what the record has. */
  function compare(
    field: FormField,
    [before = '', after]: readonly [string | undefined, string | undefined],
    { path, now, where }: Readonly<{ path: Path; now: unknown; where: Label }>,
  ): void {
    if (after === undefined) {
      leave(where, before, 'MISSING');
      return;
    }
    if (after === before) return;
    const read = understood(field, after, known);
    if ('reason' in read) leave(where, after, read.reason, read.label);
    else if (!equal(read.value, now)) change('SET', path, read.value, where, before, after);
  }
  /** The fields of one row beside the row that was printed; `item` is what the record has there. */
  function compareRow(
    fields: readonly Keyed[],
    [printed, returned]: readonly [SheetRow | undefined, SheetRow],
    { path, item, where }: Readonly<{ path: Path; item: object; where: readonly (string | Label)[] }>,
  ): void {
    for (const field of fields) {
      const label = say(field.label);
      compare(field, [printed?.cells[label], returned.cells[label]], {
        path: [...path, field.key],
        now: (item as Readonly<Record<string, unknown>>)[field.key],
        where: placeOf(...where, field.label),
      });
    }
  }
  /** What a new row gives for its fields; what cannot be understood is told, and its field keeps nothing. */
  const valuesOf = (
    fields: readonly Keyed[],
    { cells }: SheetRow,
    where: readonly (string | Label)[],
  ): Record<string, unknown> =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const text = cells[say(field.label)] ?? '';
        if (text === '') return [];
        const read = understood(field, text, known);
        if ('value' in read) return [[field.key, read.value]];
        leave(placeOf(...where, field.label), text, read.reason, read.label);
        return [];
      }),
    );
  /** A cell that the form shows and others fill in. */
  const foreign = (where: Label, before: string | undefined, after = '', reason: FormLeftOut): void => {
    if (after !== '' && after !== before) leave(where, after, reason);
  };
  /** The rows that say something; what nobody can place is told. `counted` is the column of their numbers. */
  const readable = (rows: readonly SheetRow[], section: Label, counted = ''): SheetRow[] =>
    rows.filter((row) => {
      const isBlank = Object.entries(row.cells).every(([label, text]) => label === counted || text === '');
      if (row.isMerged && !(isBlank && row.extra.length === 0)) {
        leave(section, rowText(row), 'MERGED');
        return false;
      }
      for (const text of row.extra)
        leave(placeOf(section, Object.values(row.cells)[0] ?? ''), text, 'UNPLACED');
      return !isBlank;
    });
  return { changes, leftOut, change, leave, compare, compareRow, valuesOf, foreign, readable };
}
export type Gathering = ReturnType<typeof gathering>;
