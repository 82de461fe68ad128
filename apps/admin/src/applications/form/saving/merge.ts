import { type Difference, differences } from '../../../kernel/forms/mergeVersions.ts';
import { type ApplicationValues, textFields } from '../values/values.ts';

/** The parts that are kept or taken as a whole when two versions meet. */
export const parts = [
  'name',
  'priorityDirectionIds',
  'recommendingBodyId',
  'selfCheckSignedOn',
  ...textFields,
  'formation.members',
  'formation.governanceBodies',
  'formation.fundManagement',
  'formation.agreement',
] as const;
export type Part = (typeof parts)[number];

/** What a part holds. */
export const at = (values: ApplicationValues, part: Part): unknown =>
  part
    .split('.')
    .reduce<unknown>((within, key) => (within as Record<string, unknown> | undefined)?.[key], values);

const flat = (values: ApplicationValues): Record<string, unknown> =>
  Object.fromEntries(parts.map((part) => [part, at(values, part)]));

/** Every part in which mine or theirs differs from what I opened. */
export const differing = (
  opened: ApplicationValues,
  mine: ApplicationValues,
  theirs: ApplicationValues,
): (Difference & { field: Part })[] =>
  differences(flat(opened), flat(mine), flat(theirs), parts) as (Difference & { field: Part })[];

type Names = Readonly<Record<string, string>>;

/** The same value with the names of units, directions and districts where their ids stand. */
export function named(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return names[value] ?? value;
  if (Array.isArray(value)) return value.map((each) => named(each, names));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(each, names)]));
  return value;
}
