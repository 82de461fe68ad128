import type { OrganisationKind } from '@consortium/domain';
import { request } from '../../../providers/graphql.ts';
import { ActRefused, isProblem, type Problem } from '../../../providers/problem.ts';
import { createUnitDocument, unitFields, unitSearchDocument, unitsByCodeDocument } from '../../queries.ts';
import type { Unit } from '../../record.ts';

type Units = { organisations: { nodes: Unit[] } };
const CODES_AT_ONCE = 100;
const NAMES_AT_ONCE = 10;

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** 查找单位 by name, former name, pinyin initials or code. */
export const searchUnits = async (search: string, signal?: AbortSignal): Promise<Unit[]> =>
  (await request<Units>(unitSearchDocument, { search: search || null }, signal)).organisations.nodes;

/** Known units among pasted rows: all codes at once, then the names that had no match, some in one request. */
export async function findUnits(codes: readonly string[], names: readonly string[]): Promise<Unit[]> {
  const byCode = await Promise.all(
    chunks(codes, CODES_AT_ONCE).map(
      async (some) => (await request<Units>(unitsByCodeDocument, { codes: some })).organisations.nodes,
    ),
  );
  const byName: Unit[] = [];
  for (const some of chunks(names, NAMES_AT_ONCE)) {
    const declared = some.map((_, index) => `$n${index}: String`).join(', ');
    const asked = some
      .map(
        (_, index) =>
          `n${index}: organisations(first: 5, filter: { search: $n${index} }) { nodes { ${unitFields} } }`,
      )
      .join('\n');
    const variables = Object.fromEntries(some.map((name, index) => [`n${index}`, name]));
    const found = await request<Record<string, { nodes: Unit[] }>>(
      `query unitsByName(${declared}) { ${asked} }`,
      variables,
    );
    byName.push(...Object.values(found).flatMap(({ nodes }) => nodes));
  }
  return [...byCode.flat(), ...byName];
}

export type NewUnit = Readonly<{
  legalName: string;
  uscc: string;
  kind: OrganisationKind;
  isLegalPerson: boolean | null;
}>;

/** 新增单位; a code that is already known, or wrong, is refused with its sentence. */
export async function createUnit(organisation: NewUnit): Promise<Unit> {
  const { outcome } = await request<{ outcome: ({ __typename: 'Organisation' } & Unit) | Problem }>(
    createUnitDocument,
    { organisation },
  );
  if (isProblem(outcome)) throw new ActRefused(outcome);
  return outcome;
}
