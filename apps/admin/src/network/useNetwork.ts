import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../providers/graphql.ts';
import { type MapNetwork, type NetworkAnswer, networkDocument } from './queries.ts';
import type { Asked } from './useAsked.ts';

/** The network as asked for; what was shown stays until the next is there. */
export function useNetwork({ day, direction, district, withApplications, persons }: Asked) {
  const filter = {
    directions: direction ? [direction] : [],
    districtIds: district ? [district] : [],
    withApplications,
  };
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['consortia', 'network', day, filter],
    queryFn: async ({ signal }) =>
      (await request<NetworkAnswer>(networkDocument, { asOf: day, filter }, signal)).consortiumNetwork,
    placeholderData: keepPreviousData,
  });
  const network = useMemo((): MapNetwork | undefined => {
    if (!data) return undefined;
    const isShown = ({ kind, isNamesake }: MapNetwork['nodes'][number]) =>
      kind !== 'PERSON' || persons === 'all' || (persons === 'sure' && !isNamesake);
    const nodes = data.nodes.filter(isShown);
    const ids = new Set(nodes.map(({ id }) => id));
    return { nodes, ties: data.ties.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
  }, [data, persons]);
  return { network, answer: data, error, refetch, isFetching };
}
