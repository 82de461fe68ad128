/** 变更: one field of a record, what it was and what it is; the path names array elements by what they are. */
export type Change = Readonly<{ path: string; from: unknown; to: unknown }>;

const NAMES = ['organisationId', 'function', 'code', 'year', 'kind', 'name', 'person', 'id'] as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** An element of a list is recognised by what it is about, not by where it stands. */
function keyed(list: readonly unknown[]): Record<string, unknown> {
  const entries = list.map((each, index): [string, unknown] => {
    const name = isRecord(each) ? NAMES.map((key) => each[key]).find((value) => value != null) : undefined;
    return [name === undefined ? String(index) : String(name), each];
  });
  return new Set(entries.map(([key]) => key)).size === entries.length
    ? Object.fromEntries(entries)
    : Object.fromEntries(list.map((each, index) => [String(index), each]));
}

const plain = (value: unknown): unknown => (value === undefined ? null : value);

/** Every leaf in which two snapshots differ. */
export function changesBetween(before: unknown, after: unknown, path = ''): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [from, to] = [before, after].map((side) =>
    Array.isArray(side) && side.some(isRecord) ? keyed(side) : side,
  );
  if (isRecord(from) && isRecord(to))
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
      changesBetween(from[key], to[key], path === '' ? key : `${path}.${key}`),
    );
  // A list that was or becomes empty is told element by element too.
  if (isRecord(from) && Array.isArray(to)) return changesBetween(before, undefined, path);
  return [{ path, from: plain(before), to: plain(after) }];
}
