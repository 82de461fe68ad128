import { request } from '../../providers/graphql.ts';

export const searchDocument = `query search($term: String!, $withApplications: Boolean!) {
  applications(first: 6, filter: { search: $term }) @include(if: $withApplications) { nodes { id name number leadUnit { legalName } } }
  organisations(first: 6, filter: { search: $term }) { nodes { id legalName uscc } }
  consortia(first: 6, filter: { search: $term }) { nodes { id name number leadUnit { legalName } } }
}`;

type Found = { id: string; name: string; number: string; leadUnit: { legalName: string } };
type Answer = {
  applications?: { nodes: Found[] };
  organisations: { nodes: { id: string; legalName: string; uscc: string }[] };
  consortia: { nodes: Found[] };
};

export type Hit = Readonly<{ resource: string; id: string; name: string; detail: string }>;

const SHORTEST = 2;
export const isSearchable = (term: string): boolean => [...term.trim()].length >= SHORTEST;

/** 搜索: names, pinyin initials, codes and numbers of everything that the viewer may see. */
export async function searchEverywhere(
  term: string,
  withApplications: boolean,
  signal?: AbortSignal,
): Promise<Hit[]> {
  const { applications, organisations, consortia } = await request<Answer>(
    searchDocument,
    { term: term.trim(), withApplications },
    signal,
  );
  const named =
    (resource: string) =>
    ({ id, name, number, leadUnit }: Found) => ({
      resource,
      id,
      name,
      detail: `${number} · ${leadUnit.legalName}`,
    });
  return [
    ...(applications?.nodes ?? []).map(named('applications')),
    ...organisations.nodes.map(({ id, legalName, uscc }) => ({
      resource: 'organisations',
      id,
      name: legalName,
      detail: uscc,
    })),
    ...consortia.nodes.map(named('consortia')),
  ];
}
