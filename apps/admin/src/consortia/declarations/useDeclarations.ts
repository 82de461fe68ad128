import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/graphql.ts';
import type { ConsortiumRecord } from '../show/record.ts';
import { type Declarations, declarationsDocument } from './queries.ts';

/** Every version of the fund declaration there ever was, the latest first. */
export const useDeclarations = ({ id, version }: ConsortiumRecord) =>
  useQuery({
    queryKey: ['consortia', 'declarations', id, version],
    queryFn: async ({ signal }) =>
      (await request<Declarations>(declarationsDocument, { id }, signal)).consortium?.fundDeclarations ?? [],
  });
