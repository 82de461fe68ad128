import { useQuery } from '@tanstack/react-query';
import { request } from '../providers/graphql.ts';
import { type DemoAccount, demoAccountsDocument } from './queries.ts';

/** The demo's accounts; a real installation has none. */
export function useDemoAccounts(): readonly DemoAccount[] {
  const { data } = useQuery({
    queryKey: ['demoAccounts'],
    queryFn: ({ signal }) => request<{ demoAccounts: DemoAccount[] }>(demoAccountsDocument, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data?.demoAccounts ?? [];
}
