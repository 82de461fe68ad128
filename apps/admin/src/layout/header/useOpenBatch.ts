import { useQuery } from '@tanstack/react-query';
import { type OpenBatch, openBatchesDocument } from '../../batches/queries.ts';
import { request } from '../../providers/graphql.ts';

/** The open batch that closes first; undefined while unknown, null where none is open. */
export function useOpenBatch(): OpenBatch | null | undefined {
  const { data } = useQuery({
    queryKey: ['batches', 'open'],
    queryFn: ({ signal }) => request<{ batches: { nodes: OpenBatch[] } }>(openBatchesDocument, {}, signal),
    staleTime: 60_000,
  });
  return data === undefined ? undefined : (data.batches.nodes[0] ?? null);
}
