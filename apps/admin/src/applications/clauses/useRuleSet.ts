import type { RuleSet } from '@consortium/domain';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/graphql.ts';
import { ruleSetDocument } from '../queries.ts';

type Edition = Readonly<{
  id: string;
  documentNo: string;
  edition: number;
  title: string;
  definition: RuleSet;
}>;

/** 规则 of one edition, which never changes once stored. */
export function useRuleSet(id: string | undefined) {
  const { data, error, refetch } = useQuery({
    queryKey: ['ruleSetDefinition', id],
    queryFn: async ({ signal }) =>
      (await request<{ ruleSet: Edition }>(ruleSetDocument, { id }, signal)).ruleSet,
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { ruleSet: data ?? null, error, refetch };
}
