import {
  type ApplicationInput,
  both,
  type FormReading,
  organisationLabels,
  recordLabels,
  same,
} from '@consortium/domain';
import { platformTable, yearTable } from '../form-tables.ts';
import { readBodies } from './bodies.ts';
import type { FormKnown } from './cell.ts';
import { type SingleField, singleFields } from './fields.ts';
import { type Gathering, gathering, placeOf, rowText } from './gathering.ts';
import { readMembers } from './members.ts';
import type { FormSheet, Stray } from './sheet.ts';
import { rowsOf, type WordForm } from './word-form.ts';

const sheetPart = (sheet: FormSheet, { part }: SingleField) => sheet[part];

function readSingles(
  { writing, printed, returned }: WordForm,
  current: ApplicationInput,
  { compare }: Gathering,
) {
  for (const field of singleFields) {
    const label = writing.say(field.label);
    const texts = [sheetPart(printed, field).get(label), sheetPart(returned, field).get(label)] as const;
    // The basis of a special case is printed only where there is one.
    if (texts[0] === undefined && texts[1] === undefined) continue;
    const now = field.path.reduce<unknown>(
      (part, key) => (part as Readonly<Record<string, unknown>> | null)?.[key],
      current,
    );
    compare(field, texts, { path: field.path, now, where: placeOf(field.below, field.label) });
  }
}

const COVER = both('封面', 'Cover');

/** What the form shows of the system and of the unit's own record. */
function readForeign({ writing, printed, returned }: WordForm, { foreign, leave, readable }: Gathering) {
  const { say } = writing;
  for (const label of [recordLabels.applications.leadUnit, 'batch', 'basis'] as const) {
    const name = say(label);
    foreign(placeOf(COVER, name), printed.cover.get(name), returned.cover.get(name), 'SYSTEM');
  }
  const own = new Set(singleFields.map(({ label }) => say(label)));
  for (const [name, text] of returned.facts)
    if (!printed.facts.has(name)) leave(same(name), text, 'UNPLACED');
    else if (!own.has(name) && text !== printed.facts.get(name)) leave(same(name), text, 'UNIT_RECORD');
  for (const [table, section] of [
    [yearTable(writing), organisationLabels.financialYears],
    [platformTable(writing), organisationLabels.platforms],
  ] as const) {
    const before = rowsOf(printed, table).map(rowText);
    for (const row of readable(rowsOf(returned, table), section))
      if (!before.includes(rowText(row))) leave(section, rowText(row), 'UNIT_RECORD');
  }
}

const reasons = { TEXT: 'UNPLACED', ROW: 'UNPLACED', PICTURE: 'PICTURE', TWICE: 'TWICE' } as const;

/** What stands in no field, but for what the form itself says there. */
function readStrays({ printed, returned }: WordForm, { leave }: Gathering) {
  const own = printed.strays.map(({ text }) => text);
  const isOwn = ({ text }: Stray): boolean => {
    const at = own.indexOf(text);
    if (at >= 0) own.splice(at, 1);
    return at >= 0;
  };
  for (const stray of returned.strays)
    if (!isOwn(stray)) leave(stray.below === '' ? COVER : same(stray.below), stray.text, reasons[stray.kind]);
}

/** 读回: what a returned form says otherwise than the record, field by field, and what of it has no place there. */
export function readingOf(form: WordForm, current: ApplicationInput, known: FormKnown): FormReading {
  const gathered = gathering(form, known);
  readSingles(form, current, gathered);
  readMembers(form, current, known, gathered);
  readBodies(form, current, gathered);
  readForeign(form, gathered);
  readStrays(form, gathered);
  const { changes, leftOut } = gathered;
  return { changes, leftOut };
}
