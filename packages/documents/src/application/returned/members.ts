import {
  type ApplicationInput,
  formationLabels,
  type MembershipInput,
  membershipInput,
  membershipLabels,
  membershipRole,
  organisationLabels,
  recordLabels,
} from '@consortium/domain';
import { unitTable, unitTextTable } from '../form-tables.ts';
import { type FormKnown, type KnownUnit, unitNamed } from './cell.ts';
import { memberFields, memberTexts } from './fields.ts';
import { type Gathering, paired, placeOf, rowText } from './gathering.ts';
import type { SheetRow } from './sheet.ts';
import { isThere, rowsOf, type WordForm } from './word-form.ts';

const LIST = ['formation', 'members'] as const;
type Listed = Readonly<{ row: SheetRow; unit: KnownUnit; name: string; role: string }>;

/** 单位名单 and what each unit brings: rows find their unit by code, then by name. */
export function readMembers(
  { writing, printed, returned }: WordForm,
  { formation: { members } }: ApplicationInput,
  known: FormKnown,
  { change, leave, compareRow, valuesOf, foreign, readable }: Gathering,
): void {
  const { say } = writing;
  const [table, texts] = [unitTable(writing), unitTextTable(writing)];
  const section = formationLabels.members;
  const cellOf = ({ cells }: SheetRow, label: Parameters<typeof say>[0]) => cells[say(label)] ?? '';
  const unitById = (id: string) => known.units.find((unit) => unit.id === id);
  const nameOf = ({ organisationId }: MembershipInput) => unitById(organisationId)?.legalName ?? '';

  const listed = readable(rowsOf(returned, table), section, say('ordinal')).flatMap((row): Listed[] => {
    const name = cellOf(row, organisationLabels.legalName);
    const unit = unitNamed(cellOf(row, organisationLabels.uscc), known.units) ?? unitNamed(name, known.units);
    if (unit) return [{ row, unit, name, role: cellOf(row, membershipLabels.role) }];
    leave(section, rowText(row), 'UNIT_UNKNOWN');
    return [];
  });
  const first = listed.filter(({ unit }, at) => listed.findIndex((each) => each.unit.id === unit.id) === at);
  for (const { row } of listed.filter((each) => !first.includes(each))) leave(section, rowText(row), 'TWICE');

  const pairs = paired(first, members, ({ unit }, { organisationId }) => unit.id === organisationId);
  const printedRows = rowsOf(printed, table);
  first.forEach(({ row, unit, role }, at) => {
    const index = pairs[at] ?? null;
    if (index === null) return;
    const [item, before] = [members[index] as MembershipInput, printedRows[index]];
    const where = [section, unit.legalName];
    compareRow(memberFields, [before, row], { path: [...LIST, index], item, where });
    const shown = (label: Parameters<typeof say>[0]) =>
      [before && cellOf(before, label), cellOf(row, label)] as const;
    for (const label of [organisationLabels.legalName, organisationLabels.uscc, organisationLabels.kind])
      foreign(placeOf(...where, label), ...shown(label), 'UNIT_RECORD');
    foreign(
      placeOf(...where, membershipLabels.role),
      before && cellOf(before, membershipLabels.role),
      role,
      'LEAD_FIXED',
    );
    foreign(
      placeOf(...where, recordLabels.applications['formation.members.intentConfirmedAt']),
      ...shown('intent'),
      'OWN_ACT',
    );
  });

  // What each unit brings stands in a table of its own, which knows the units by their names alone.
  const ofUnit = membershipLabels.organisationId;
  const said = readable(rowsOf(returned, texts), section);
  const owners = paired(
    said,
    first,
    (row, { unit }) => cellOf(row, ofUnit) === unit.legalName,
    (row, { unit, name }) =>
      cellOf(row, ofUnit) === name || unitNamed(cellOf(row, ofUnit), [unit]) !== undefined,
  );
  // Of a unit that was taken off the list the rest goes with it.
  const own = members.flatMap(({ organisationId }) => unitById(organisationId) ?? []);
  said.forEach((row, at) => {
    if (owners[at] === null && !unitNamed(cellOf(row, ofUnit), own))
      leave(section, rowText(row), 'UNIT_UNKNOWN');
  });
  const textsOf = (at: number): SheetRow | undefined => said[owners.indexOf(at)];
  const printedTexts = rowsOf(printed, texts);

  first.forEach(({ row, unit, role }, at) => {
    const where = [section, unit.legalName];
    const written = textsOf(at);
    const index = pairs[at] ?? null;
    if (index === null) {
      if (role !== '' && role !== say(membershipRole.labels.MEMBER))
        leave(placeOf(...where, membershipLabels.role), role, 'LEAD_FIXED');
      const given = {
        ...valuesOf(memberFields, row, where),
        ...(written ? valuesOf(memberTexts, written, where) : {}),
      };
      const value = membershipInput.parse({ organisationId: unit.id, role: 'MEMBER', ...given });
      change('ADD', LIST, value, placeOf(...where), '', rowText(row));
    } else if (written) {
      const item = members[index] as MembershipInput;
      compareRow(memberTexts, [printedTexts[index], written], { path: [...LIST, index], item, where });
    } else if (printedTexts[index]) {
      const before = Object.entries(printedTexts[index].cells).filter(([label]) => label !== say(ofUnit));
      const text = before
        .map(([, cell]) => cell)
        .filter(Boolean)
        .join(' · ');
      if (text !== '') leave(placeOf(...where), text, 'MISSING');
    }
  });

  if (!isThere(returned, table)) {
    leave(section, '', 'MISSING');
    return;
  }
  members.forEach((member, index) => {
    if (pairs.includes(index)) return;
    const before = printedRows[index];
    const where = placeOf(section, nameOf(member));
    if (member.role === 'LEAD') leave(where, before ? rowText(before) : '', 'LEAD_FIXED');
    else change('REMOVE', [...LIST, index], null, where, before ? rowText(before) : '', '');
  });
}
