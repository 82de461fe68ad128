import {
  type ApplicationInput,
  formationLabels,
  type GovernanceBodyInput,
  governanceBodyInput,
  governanceBodyLabels,
  seatInput,
  seatLabels,
} from '@consortium/domain';
import { bodyTable, seatTable } from '../form-tables.ts';
import { bodyFields, seatFields } from './fields.ts';
import { type Gathering, paired, placeOf, rowText } from './gathering.ts';
import type { SheetRow } from './sheet.ts';
import { isThere, rowsOf, type WordForm } from './word-form.ts';

const LIST = ['formation', 'governanceBodies'] as const;
const section = formationLabels.governanceBodies;
type Body = { row: SheetRow; name: string; index: number | null; seats: unknown[] };
type Printed = Readonly<{ index: number; row: SheetRow | undefined }>;

/** 组织机构: bodies are found by their names, else by what they are for; seats by the person. */
export function readBodies(form: WordForm, current: ApplicationInput, gathered: Gathering): void {
  const { writing, printed, returned } = form;
  const { change, leave, compareRow, valuesOf, readable } = gathered;
  const table = bodyTable(writing);
  if (!isThere(returned, table)) {
    leave(section, '', 'MISSING');
    return;
  }
  const cellOf = (row: SheetRow | undefined, label: Parameters<typeof writing.say>[0]) =>
    row?.cells[writing.say(label)] ?? '';
  const { governanceBodies } = current.formation;
  const printedRows = rowsOf(printed, table);
  const before = governanceBodies.map((_, index): Printed => ({ index, row: printedRows[index] }));
  const rows = readable(rowsOf(returned, table), section);
  const sameCell = (label: Parameters<typeof writing.say>[0]) => (row: SheetRow, other: Printed) =>
    cellOf(row, label) === cellOf(other.row, label);
  const pairs = paired(
    rows,
    before,
    sameCell(governanceBodyLabels.name),
    sameCell(governanceBodyLabels.function),
  );
  const bodies = rows.map((row, at): Body => {
    const index = pairs[at] ?? null;
    return { row, name: cellOf(row, governanceBodyLabels.name), index, seats: [] };
  });

  for (const { row, name, index } of bodies)
    if (index !== null)
      compareRow(bodyFields, [printedRows[index], row], {
        path: [...LIST, index],
        item: governanceBodies[index] as GovernanceBodyInput,
        where: [section, cellOf(printedRows[index], governanceBodyLabels.name) || name],
      });
  readSeats(form, current, bodies, gathered);
  for (const { row, name, index, seats } of bodies) {
    if (index !== null) continue;
    const where = [section, name];
    const { data } = governanceBodyInput.safeParse({ ...valuesOf(bodyFields, row, where), seats });
    if (data) change('ADD', LIST, data, placeOf(...where), '', rowText(row));
    else leave(placeOf(...where), rowText(row), 'INCOMPLETE');
  }
  for (const { index, row } of before)
    if (!pairs.includes(index) && row)
      change(
        'REMOVE',
        [...LIST, index],
        null,
        placeOf(section, cellOf(row, governanceBodyLabels.name)),
        rowText(row),
        '',
      );
}

type PrintedSeat = Readonly<{ body: number; at: number; row: SheetRow | undefined; group: string }>;

/** Seats name their body; of bodies with one name they are one list. A body renamed here may be named as before there. */
function readSeats(
  { writing, printed, returned }: WordForm,
  current: ApplicationInput,
  bodies: readonly Body[],
  { change, leave, compareRow, valuesOf, readable }: Gathering,
): void {
  const table = seatTable(writing);
  if (!isThere(returned, table)) {
    leave(governanceBodyLabels.seats, '', 'MISSING');
    return;
  }
  const cellOf = (row: SheetRow | undefined, label: Parameters<typeof writing.say>[0]) =>
    row?.cells[writing.say(label)] ?? '';
  const printedRows = rowsOf(printed, table);
  const printedBodies = rowsOf(printed, bodyTable(writing));
  const nameBefore = (index: number | null) =>
    index === null ? '' : cellOf(printedBodies[index], governanceBodyLabels.name);
  const bodyCalled = (name: string): Body | undefined =>
    bodies.find((body) => body.name === name) ?? bodies.find(({ index }) => nameBefore(index) === name);

  let count = 0;
  const before = current.formation.governanceBodies.flatMap(({ seats }, body) =>
    seats.map((_, at): PrintedSeat => {
      const row = printedRows[count];
      count += 1;
      return { body, at, row, group: bodies.find(({ index }) => index === body)?.name ?? '' };
    }),
  );
  const rows = readable(rowsOf(returned, table), governanceBodyLabels.seats).flatMap((row) => {
    const name = cellOf(row, governanceBodyLabels.name);
    const body = bodyCalled(name);
    if (body) return [{ row, body }];
    // Of a body that was taken off the list its people go with it.
    if (printedBodies.some((each) => cellOf(each, governanceBodyLabels.name) === name)) return [];
    leave(governanceBodyLabels.seats, rowText(row), 'UNPLACED');
    return [];
  });
  const others = (row: SheetRow | undefined) =>
    seatFields
      .slice(1)
      .map(({ label }) => cellOf(row, label))
      .join('|');
  const person = (row: SheetRow | undefined) => cellOf(row, seatLabels.person);
  type Rule = (one: (typeof rows)[number], other: PrintedSeat) => boolean;
  const inBody =
    (rule: (row: SheetRow, other: SheetRow | undefined) => boolean): Rule =>
    (one, other) =>
      one.body.name === other.group && rule(one.row, other.row);
  const pairs = paired(
    rows,
    before,
    inBody((row, other) => person(row) === person(other) && others(row) === others(other)),
    inBody((row, other) => person(row) === person(other)),
    inBody((row, other) => others(row) === others(other)),
  );

  rows.forEach(({ row, body }, at) => {
    const known = before[pairs[at] ?? -1];
    if (known) {
      const path = [...LIST, known.body, 'seats', known.at];
      const item = current.formation.governanceBodies[known.body]?.seats[known.at] ?? {};
      compareRow(seatFields, [known.row, row], {
        path,
        item,
        where: [section, body.name, person(known.row)],
      });
      return;
    }
    const where = [section, body.name, person(row)];
    const { data } = seatInput.safeParse(valuesOf(seatFields, row, where));
    if (!data) leave(placeOf(...where), rowText(row), 'INCOMPLETE');
    else if (body.index === null) body.seats.push(data);
    else change('ADD', [...LIST, body.index, 'seats'], data, placeOf(...where), '', rowText(row));
  });
  before.forEach(({ body, at, row, group }, index) => {
    if (pairs.includes(index) || !bodies.some((each) => each.index === body)) return;
    const where = placeOf(section, group, person(row));
    change('REMOVE', [...LIST, body, 'seats', at], null, where, row ? rowText(row) : '', '');
  });
}
