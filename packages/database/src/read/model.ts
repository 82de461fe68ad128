import { getDatamodel } from '../../generated/pothos.ts';

/** How a column's value crosses: JSON knows neither instants nor exact numbers. */
export type Crossing = 'asIs' | 'date' | 'decimal' | 'list';
export type Column = Readonly<{ sql: string; crossing: Crossing }>;

/** A relation as a join: how a row of the other table is tied to one of this. */
export type Relation = Readonly<{
  model: string;
  isList: boolean;
  /** The condition that ties them, between the alias of this row and that of the other. */
  tie: (own: string, other: string) => string;
}>;

/** 表: a model in the words of SQL. */
export type Model = Readonly<{
  table: string;
  columns: ReadonlyMap<string, Column>;
  relations: ReadonlyMap<string, Relation>;
}>;
export type Models = ReadonlyMap<string, Model>;

type Field = Readonly<{ name: string; type: string; kind: string; isList: boolean }> &
  Readonly<{ relationName?: string; relationFromFields?: readonly string[] }>;
type Names = Readonly<{ dbName?: string | null; fields: readonly { name: string; dbName?: string }[] }>;

export const quoted = (name: string): string => `"${name}"`;

const crossingOf = ({ type, isList }: Field): Crossing => {
  if (isList) return 'list';
  if (type === 'DateTime') return 'date';
  return type === 'Decimal' ? 'decimal' : 'asIs';
};

/** Every model: what relates to what, as Pothos' generator tells, under the names that Prisma's client has for the disk. */
export function modelsOf(named: Readonly<Record<string, Names>>): Models {
  const described = getDatamodel().datamodel.models as unknown as Record<string, { fields: Field[] }>;
  const fieldOf = (model: string, holds: (field: Field) => boolean) => described[model]?.fields.find(holds);
  const columnOf = (model: string, field: string): string =>
    quoted(named[model]?.fields.find(({ name }) => name === field)?.dbName ?? field);

  const relationOf = (model: string, field: Field): Relation => {
    const { type, isList, relationName, relationFromFields: from = [] } = field;
    if (from.length === 1) {
      const key = columnOf(model, from[0] as string);
      return { model: type, isList, tie: (own, other) => `${other}."id" = ${own}.${key}` };
    }
    const back = fieldOf(type, (each) => each.relationName === relationName && each.type === model);
    const [backKey] = back?.relationFromFields ?? [];
    if (backKey !== undefined) {
      const key = columnOf(type, backKey);
      return { model: type, isList, tie: (own, other) => `${other}.${key} = ${own}."id"` };
    }
    // Many to many: Prisma's own table, whose column A is of the model first in the alphabet.
    const [ownKey, otherKey] = model < type ? ['"A"', '"B"'] : ['"B"', '"A"'];
    const between = quoted(`_${relationName}`);
    return {
      model: type,
      isList,
      tie: (own, other) =>
        `EXISTS (SELECT FROM ${between} x WHERE x.${ownKey} = ${own}."id" AND x.${otherKey} = ${other}."id")`,
    };
  };

  return new Map(
    Object.entries(described).map(([model, { fields }]): [string, Model] => [
      model,
      {
        table: quoted(named[model]?.dbName ?? model),
        columns: new Map(
          fields
            .filter(({ kind }) => kind !== 'object')
            .map((field) => [field.name, { sql: columnOf(model, field.name), crossing: crossingOf(field) }]),
        ),
        relations: new Map(
          fields
            .filter(({ kind }) => kind === 'object')
            .map((field) => [field.name, relationOf(model, field)]),
        ),
      },
    ]),
  );
}
