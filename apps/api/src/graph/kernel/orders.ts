type Way = 'asc' | 'desc';
type Sort = { readonly [column: string]: Way | Readonly<{ sort: Way; nulls: 'first' | 'last' }> | Sort };
export type Sorts = readonly Sort[];
export type OrderBy = Readonly<Record<string, Sorts>>;

const other = { asc: 'desc', desc: 'asc' } as const;
const opposite = { first: 'last', last: 'first' } as const;

const turned = (sorts: Sorts, turnsNulls: boolean): Sort[] =>
  sorts.map(
    (sort) =>
      Object.fromEntries(
        Object.entries(sort).map(([column, way]) => {
          if (typeof way === 'string') return [column, other[way]];
          if (!('sort' in way) || typeof way.sort !== 'string')
            return [column, turned([way as Sort], turnsNulls)[0]];
          const { sort: up, nulls } = way as { sort: Way; nulls: 'first' | 'last' };
          return [column, { sort: other[up], nulls: turnsNulls ? opposite[nulls] : nulls }];
        }),
      ) as Sort,
  );

/** The same rows from the other end. */
export const reversed = (sorts: Sorts): Sort[] => turned(sorts, true);

/** A column that may be empty: what is empty stands last, whichever way one looks. */
export const given = (column: string): Sort => ({ [column]: { sort: 'asc', nulls: 'last' } });
export const by = (...columns: string[]): Sorts => columns.map((column) => ({ [column]: 'asc' }));

type Options<Name extends string> = Readonly<{
  /** What a list without an order is ordered by. */
  first: Name | `${Name}_DESC`;
  /** Further names under which an order is known. */
  also?: Readonly<Record<string, Name | `${Name}_DESC`>>;
}>;

/** 排序: every column upwards under its name and downwards as `<name>_DESC`. */
export function orderings<Name extends string>(
  columns: Readonly<Record<Name, Sorts>>,
  { first, also = {} }: Options<NoInfer<Name>>,
): OrderBy {
  const both = Object.fromEntries(
    Object.entries<Sorts>(columns).flatMap(([name, sorts]) => [
      [name, sorts],
      [`${name}_DESC`, turned(sorts, false)],
    ]),
  ) as Record<string, Sorts>;
  const named = Object.entries(also).map(([name, of]) => [name, both[of as string] as Sorts]);
  return { [first]: both[first] as Sorts, ...both, ...Object.fromEntries(named) };
}
