import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../providers/graphql.ts';
import { ledgerDocument } from './queries.ts';

export type LedgerYear = Readonly<{
  year: number;
  isClosed: boolean;
  opening: string;
  income: string;
  spending: string;
  closing: string;
  bySource: readonly Readonly<{ source: string; income: string; spending: string }>[];
  byUse: readonly Readonly<{ use: string; spending: string; budget: string | null; left: string | null }>[];
}>;

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
