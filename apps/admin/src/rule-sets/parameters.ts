export type Leaf = string | number | boolean | null;
export type Path = readonly (string | number)[];
export type ParameterLeaf = Readonly<{ path: Path; value: Leaf }>;

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** 参数: every single value of a measure call besides its kind, however deep it lies. */
export function leavesOf(measure: unknown, path: Path = []): ParameterLeaf[] {
  if (!isBranch(measure)) return [{ path, value: measure as Leaf }];
  const entries: [string | number, unknown][] = Array.isArray(measure)
    ? measure.map((each, index) => [index, each])
    : Object.entries(measure).filter(([key]) => path.length > 0 || key !== 'kind');
  return entries.flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

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

/** As a person reads the parameters: a list of plain values in one line. */
export function linesOf(
  measure: unknown,
  nameOf: (values: readonly Leaf[]) => string,
  path: Path = [],
): string[] {
  if (isScalar(measure)) return [`${pathText(path)} = ${nameOf([measure])}`];
  if (Array.isArray(measure) && measure.every(isScalar)) return [`${pathText(path)} = ${nameOf(measure)}`];
  return Object.entries(measure as object)
    .filter(([key]) => path.length > 0 || key !== 'kind')
    .flatMap(([key, value]) => linesOf(value, nameOf, [...path, Array.isArray(measure) ? Number(key) : key]));
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
