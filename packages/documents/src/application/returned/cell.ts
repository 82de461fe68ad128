import {
  cellValue,
  type ExaminedUnit,
  type FormLeftOut,
  formLeftOut,
  type Holds,
  issuesOf,
  keyOf,
  type Label,
  type Vocabulary,
} from '@consortium/domain';

/** 可引用: what a form may name, by the id that the record names it with. */
export type Named = Readonly<{ id: string; name: string }>;
export type KnownUnit = Pick<ExaminedUnit, 'id' | 'legalName' | 'formerNames' | 'uscc'>;
export type FormKnown = Readonly<{
  units: readonly KnownUnit[];
  districts: readonly Named[];
  directions: readonly Named[];
}>;

type Shape = Parameters<typeof issuesOf>[0];
/** 栏: what its text stands for, and what it must be. */
export type FormField = Readonly<{
  label: Label;
  holds:
    | Extract<Holds, 'LINE' | 'PROSE' | 'DAY' | 'YES_NO'>
    | Vocabulary
    | Readonly<{ several: Vocabulary }>
    | 'UNIT'
    | 'DISTRICT'
    | 'DIRECTIONS';
  shape: Shape;
}>;

/** 读出: a value, or why there is none. */
export type Understood = Readonly<{ value: unknown }> | Readonly<{ reason: FormLeftOut; label: Label }>;
export const leftOutFor = (reason: FormLeftOut, label: Label = formLeftOut.labels[reason]) => ({
  reason,
  label,
});

const NONE = new Set(['', '无', 'NONE', '—', '-', '/']);
const SEPARATED = /[、,，;；\n]+/;

/** On one line: between letters a space takes the place of the break, between Chinese characters nothing. */
export const onOneLine = (text: string): string => text.replace(/(\w)\n(?=\w)/g, '$1 ').replaceAll('\n', '');

/** 单位 by code, then by its name or a former one. */
export function unitNamed(text: string, units: readonly KnownUnit[]): KnownUnit | undefined {
  const key = keyOf(text);
  if (key === '') return undefined;
  const line = onOneLine(text);
  return (
    units.find(({ uscc }) => uscc === key) ??
    units.find(({ legalName }) => legalName === line) ??
    units.find(({ legalName, formerNames }) => [legalName, ...formerNames].map(keyOf).includes(key))
  );
}

const isTerm = ({ terms }: Vocabulary, value: unknown): boolean => terms.includes(value as string);

/** Names may hold the sign that separates them: each known one is taken out, and nothing may be left. */
function directionsIn(text: string, directions: readonly Named[]): string[] | null {
  if (NONE.has(keyOf(text))) return [];
  let rest = keyOf(text);
  const found = directions
    .toSorted((one, other) => other.name.length - one.name.length)
    .flatMap(({ id, name }) => {
      const at = rest.indexOf(keyOf(name));
      if (at < 0) return [];
      rest = `${rest.slice(0, at)}、${rest.slice(at + keyOf(name).length)}`;
      return [{ id, at: keyOf(text).indexOf(keyOf(name)) }];
    });
  return rest.split(SEPARATED).every((part) => part === '')
    ? found.toSorted((one, other) => one.at - other.at).map(({ id }) => id)
    : null;
}

function meant({ holds }: FormField, text: string, known: FormKnown): unknown {
  if (holds === 'PROSE') return text;
  if (holds === 'LINE') return onOneLine(text);
  if (holds === 'DAY') return text === '' ? null : cellValue('DAY', onOneLine(text));
  if (holds === 'YES_NO') {
    const value = cellValue('YES_NO', text);
    return typeof value === 'boolean' ? value : undefined;
  }
  if (holds === 'UNIT') return NONE.has(keyOf(text)) ? null : unitNamed(text, known.units)?.id;
  if (holds === 'DISTRICT')
    return NONE.has(keyOf(text)) ? null : known.districts.find(({ name }) => keyOf(name) === keyOf(text))?.id;
  if (holds === 'DIRECTIONS') return directionsIn(text, known.directions) ?? undefined;
  if ('several' in holds) {
    const words = text.split(SEPARATED).filter((word) => word.trim() !== '');
    const terms = words.map((word) => cellValue(holds.several, word));
    return terms.every((term) => isTerm(holds.several, term)) ? [...new Set(terms)] : undefined;
  }
  if (text === '') return null;
  const term = cellValue(holds, text);
  return isTerm(holds, term) ? term : undefined;
}

const REFERENCES: readonly unknown[] = ['UNIT', 'DISTRICT', 'DIRECTIONS'];

/** 理解: what a text stands for in its field. */
export function understood(field: FormField, text: string, known: FormKnown): Understood {
  const value = meant(field, text, known);
  if (value === undefined) return leftOutFor(field.holds === 'UNIT' ? 'UNIT_UNKNOWN' : 'UNREADABLE');
  if (REFERENCES.includes(field.holds)) return { value };
  const [issue] = issuesOf(field.shape, value);
  return issue ? leftOutFor('INVALID', issue.label) : { value: field.shape.parse(value) };
}
