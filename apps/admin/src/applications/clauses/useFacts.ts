import type { ExaminationFacts } from '@consortium/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../providers/graphql.ts';
import type { ApplicationValues } from '../form/values/values.ts';
import { factsDocument } from '../queries.ts';
import type { ApplicationRecord } from '../record.ts';

const QUIET = 700;

/** What the registry is asked about: everything else of the draft leaves the facts as they are. */
const askedOf = ({ name, priorityDirectionIds, formation }: ApplicationValues) => ({
  name,
  priorityDirectionIds,
  formation: { members: formation.members.map(({ organisationId, role }) => ({ organisationId, role })) },
});

/** 登记事实 for what is on the screen, asked again a moment after name, directions or units changed. */
export function useFacts(record: ApplicationRecord, values: ApplicationValues) {
  const asked = JSON.stringify(askedOf(values));
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(asked), QUIET);
    return () => window.clearTimeout(timer);
  }, [asked]);

  const { data, isFetching, refetch, error } = useQuery({
    queryKey: ['facts', record.id, settled],
    queryFn: async ({ signal }) => {
      const variables = {
        batchId: record.batch.id,
        applicationId: record.id,
        application: JSON.parse(settled) as object,
      };
      const { examination } = await request<{ examination: { facts: ExaminationFacts } | null }>(
        factsDocument,
        variables,
        signal,
      );
      return examination?.facts ?? null;
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return { facts: data ?? null, isAsking: isFetching || settled !== asked, refetch, error };
}
