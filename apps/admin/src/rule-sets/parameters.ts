export type Leaf = string | number | boolean | null;
export type Path = readonly (string | number)[];

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same value with one leaf changed; nothing else is touched. */
export function withLeaf<Whole>(whole: Whole, path: Path, value: unknown): Whole {
  const [key, ...rest] = path;
  if (key === undefined) return value as Whole;
  if (Array.isArray(whole))
    return whole.map((each, index) => (index === key ? withLeaf(each, rest, value) : each)) as Whole;
  const record = whole as Record<string | number, unknown>;
  return { ...record, [key]: withLeaf(record[key], rest, value) } as Whole;
}

const isScalar = (value: unknown): value is Leaf => !isBranch(value);

type Say = Readonly<{
  path: (path: Path) => string;
  values: (values: readonly Leaf[], key: string) => string;
}>;

/** As a person reads the parameters: a list of plain values in one line; what is empty or not asked is left out. */
export function linesOf(measure: unknown, say: Say, path: Path = []): string[] {
  const key = String(path.findLast((each) => typeof each === 'string') ?? '');
  if (Array.isArray(measure) && measure.every(isScalar))
    return measure.length === 0 ? [] : [`${say.path(path)} = ${say.values(measure, key)}`];
  if (isScalar(measure)) return measure === null ? [] : [`${say.path(path)} = ${say.values([measure], key)}`];
  return Object.entries(measure as object)
    .filter(([each]) => path.length > 0 || each !== 'kind')
    .flatMap(([each, value]) => linesOf(value, say, [...path, Array.isArray(measure) ? Number(each) : each]));
}

export const pathText = (path: Path): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : index === 0 ? key : `.${key}`))
    .join('');

/** How many single values differ. */
export function changeCount(before: unknown, after: unknown): number {
  if (!isBranch(before) || !isBranch(after)) return before === after ? 0 : 1;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].reduce(
    (sum, key) =>
      sum + changeCount((before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key]),
    0,
  );
}
