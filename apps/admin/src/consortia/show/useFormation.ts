import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../providers/graphql.ts';
import { type FormationOn, formationDocument } from '../queries.ts';
import type { ConsortiumRecord } from './record.ts';

/** Bodies and funds of a consortium on a day; the day before stays in sight while the next is on its way. */
export function useFormation({ id, version }: ConsortiumRecord, day: string) {
  return useQuery({
    queryKey: ['consortia', 'formation', id, version, day],
    queryFn: async ({ signal }) =>
      (await request<{ formation: FormationOn | null }>(formationDocument, { id, asOf: day }, signal))
        .formation,
    placeholderData: keepPreviousData,
  });
}
