import {
  type ApplicationKind,
  applicationInput,
  calendarDay,
  type ExaminationSubject,
  type ExaminedUnit,
  financialYearInput,
  innovationPlatformInput,
  type LeadProfile,
  subjectOfDraft,
} from '@consortium/domain';
import type { Named } from '../../record.ts';
import { draftOf } from './draft.ts';
import type { ApplicationValues } from './values.ts';

/** The lead unit's record as it is being edited: anything may be half-typed. */
export type LeadValues = Readonly<{
  legalName?: string;
  kind?: ExaminedUnit['kind'];
  sector?: ExaminedUnit['sector'];
  isLegalPerson?: boolean | null;
  divisionCode?: string | null;
  placeOfBusiness?: string;
  tags?: readonly string[];
  foundedOn?: string | null;
  rdTeam?: Readonly<{ fulltimeRdStaff?: unknown }> | null;
  financialYears?: readonly Readonly<Record<string, unknown>>[];
  platforms?: readonly unknown[];
}>;

/** A year whose figures are half-typed counts with those that can be read. */
function readableYear(row: Readonly<Record<string, unknown>>) {
  const whole = financialYearInput.safeParse(row);
  if (whole.success) return [whole.data];
  const faulty = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  if (faulty.has('year')) return [];
  const rest = financialYearInput.safeParse(
    Object.fromEntries(Object.entries(row).filter(([field]) => !faulty.has(field))),
  );
  return rest.success ? [rest.data] : [];
}

const staffOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

/** What the lead clauses measure, of a record that may be half-typed; null where the viewer may not see it. */
export function leadProfileOf(lead: LeadValues | null): LeadProfile | null {
  if (!lead) return null;
  const founded = calendarDay.safeParse(lead.foundedOn);
  return {
    foundedOn: founded.success ? founded.data : null,
    fulltimeRdStaff: staffOf(lead.rdTeam?.fulltimeRdStaff),
    financialYears: (lead.financialYears ?? []).flatMap(readableYear).sort((a, b) => a.year - b.year),
    platforms: (lead.platforms ?? []).flatMap((row) => {
      const platform = innovationPlatformInput.safeParse(row);
      return platform.success ? [platform.data] : [];
    }),
  };
}

export type KnownToForm = Readonly<{
  kind: ApplicationKind;
  units: readonly ExaminedUnit[];
  directions: readonly Named[];
  lead: LeadProfile | null;
  /** Ids of the units that confirmed their intent. */
  intents: readonly string[];
}>;

// The wire's ids are `Organisation_<uuid>`; a checked input has the bare one.
const bare = (id: string): string => id.slice(id.indexOf('_') + 1);

/** 对照对象 of what is on the screen: checked where it can be, as typed where something is not valid yet. */
export function subjectOnScreen(values: ApplicationValues, known: KnownToForm): ExaminationSubject {
  const draft = draftOf(values);
  const checked = applicationInput.safeParse(draft);
  const idOf = checked.success ? bare : (id: string) => id;
  return subjectOfDraft(checked.success ? checked.data : draft, {
    kind: known.kind,
    units: new Map(known.units.map((unit) => [idOf(unit.id), { ...unit, id: idOf(unit.id) }])),
    directions: new Map(known.directions.map(({ id, name }) => [idOf(id), name])),
    lead: known.lead,
    intents: new Set(known.intents.map(idOf)),
  });
}
