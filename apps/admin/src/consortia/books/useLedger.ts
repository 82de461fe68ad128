import type { LedgerYear } from '@consortium/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../providers/graphql.ts';
import { ledgerDocument } from './queries.ts';

/** 年度账 of a consortium; null for who may not read it. */
export const useLedger = (id: string) =>
  useQuery({
    queryKey: ['consortia', 'ledger', id],
    queryFn: async ({ signal }) =>
      (
        await request<{ consortium: { ledger: readonly LedgerYear[] | null } | null }>(
          ledgerDocument,
          { id },
          signal,
        )
      ).consortium?.ledger ?? null,
    placeholderData: keepPreviousData,
  });
