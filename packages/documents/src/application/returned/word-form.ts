import {
  type ApplicationForm,
  fundManagementLabels,
  governanceBodyLabels,
  keyOf,
  type Label,
  type Locale,
  locales,
  organisationLabels,
  seatLabels,
} from '@consortium/domain';
import { laidOut } from '../../paper/laid-out.ts';
import type { LaidOutPaper, PaperTable } from '../../paper/paper.ts';
import type { WordDocument } from '../../read/word-document.ts';
import { checksumIn } from '../compare-form.ts';
import { formPaper } from '../form-paper.ts';
import { bodyTable, seatTable, unitTable, type Writing } from '../form-tables.ts';
import { speaker } from '../wording.ts';
import { onOneLine } from './cell.ts';
import { type FormSheet, piecesOfPaper, type SheetRow, sheetOf, tableName, tidy } from './sheet.ts';

/** 返回的申报表: what it says, beside what the form would say if it were printed now, in the same language. */
export type WordForm = Readonly<{
  writing: Writing;
  printed: FormSheet;
  returned: FormSheet;
  /** 申报编号 on its cover. */
  number: string;
  /** 校验值 of a filing, or else when a draft was printed, as its foot says it; null where the foot is gone. */
  hash: string | null;
  printedAt: string | null;
}>;

const LEAST_FOUND = 3;
const PRINTED_AT = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/;

const asPrinted = (form: ApplicationForm, locale: Locale): LaidOutPaper =>
  laidOut(formPaper(form, { locale, madeAt: new Date(0), filed: null }));

/** 认表 in the language it was printed in; null where it is no form of ours. */
export function wordFormOf({ pieces, feet }: WordDocument, form: ApplicationForm): WordForm | null {
  for (const locale of locales) {
    const paper = asPrinted(form, locale);
    const returned = sheetOf(pieces, paper);
    const number = returned.cover.get(tidy(speaker(locale)('number')));
    if (number === undefined || returned.cover.size < LEAST_FOUND) continue;
    return {
      writing: { form, say: speaker(locale), locale },
      printed: sheetOf(piecesOfPaper(paper), paper),
      returned,
      number,
      hash: checksumIn(feet),
      printedAt: PRINTED_AT.exec(feet)?.[0] ?? null,
    };
  }
  return null;
}

const nameOf = ({ columns }: PaperTable): string => tableName(columns.map(({ label }) => tidy(label)));
/** The rows of one of its tables. */
export const rowsOf = (sheet: FormSheet, table: PaperTable): readonly SheetRow[] =>
  sheet.tables.get(nameOf(table)) ?? [];
export const isThere = (sheet: FormSheet, table: PaperTable): boolean => sheet.tables.has(nameOf(table));

const MOST_LOOKED_UP = 500;
const few = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text !== undefined && text !== ''))].slice(
    0,
    MOST_LOOKED_UP,
  ) as string[];

/** 表中单位: codes and names of units in a returned form, which may be of units that the form did not name. */
export function unitsNamedIn({ returned, writing }: WordForm): { codes: string[]; names: string[] } {
  const { say } = writing;
  const column = (table: PaperTable, label: Label) =>
    rowsOf(returned, table).map(({ cells }) => cells[say(label)]);
  const units = unitTable(writing);
  return {
    codes: few(column(units, organisationLabels.uscc).map((code) => code && keyOf(code))),
    names: few(
      [
        ...column(units, organisationLabels.legalName),
        ...column(bodyTable(writing), governanceBodyLabels.hostUnitId),
        ...column(seatTable(writing), seatLabels.organisationId),
        returned.facts.get(say(fundManagementLabels.custodianId)),
      ].map((name) => name && onOneLine(name)),
    ),
  };
}
