/** One field in which two versions differ: as it was opened, as I have it, as the others have it. */
export type Difference = Readonly<{
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Both changed it, differently: a person must choose. */
  isClash: boolean;
  /** What to keep unless a person says otherwise. */
  keep: 'mine' | 'theirs';
}>;

type Version = Readonly<Record<string, unknown>>;

/** Nothing, empty text, a missing field and a part with nothing in it are the same to a person. */
function said(value: unknown): unknown {
  if (value === '' || value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object') return value;
  const parts = Object.entries(value).flatMap(([key, part]) =>
    said(part) === null ? [] : [[key, said(part)]],
  );
  return parts.length === 0 ? null : Object.fromEntries(parts);
}
const plain = (value: unknown): string => JSON.stringify(said(value));

/** 版本比对: every field that I or the others changed since I opened the record; nothing of either side is lost. */
export function differences(
  base: Version,
  mine: Version,
  theirs: Version,
  fields: readonly string[],
): Difference[] {
  return fields.flatMap((field) => {
    const [was, my, their] = [base[field], mine[field], theirs[field]].map(plain);
    if (my === their || (my === was && their === was)) return [];
    const [changedByMe, changedByThem] = [my !== was, their !== was];
    return [
      {
        field,
        base: base[field],
        mine: mine[field],
        theirs: theirs[field],
        isClash: changedByMe && changedByThem,
        keep: changedByMe ? ('mine' as const) : ('theirs' as const),
      },
    ];
  });
}
