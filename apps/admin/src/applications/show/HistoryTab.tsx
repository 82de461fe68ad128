import { Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type Entry, HistoryTimeline } from '../../kernel/history/HistoryTimeline.tsx';
import { historyDocument } from '../../kernel/history/queries.ts';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { useDeskLocale } from '../../kernel/values/language.ts';
import { request } from '../../providers/graphql.ts';
import { useRuleSet } from '../clauses/useRuleSet.ts';
import type { ApplicationRecord } from '../record.ts';
import { withClauses } from './withClauses.ts';

/** 办理记录. */
export function HistoryTab({ record }: { record: ApplicationRecord }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['applications', 'history', record.id, record.version, record.status, record.updatedAt],
    queryFn: async ({ signal }) =>
      (
        await request<{ node: { history: readonly Entry[] } }>(
          historyDocument('Application'),
          { id: record.id },
          signal,
        )
      ).node.history,
  });
  const { ruleSet } = useRuleSet(record.batch.ruleSet.id);
  const locale = useDeskLocale();
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  return (
    <Panel>
      {data ? (
        <HistoryTimeline
          resource="applications"
          entries={withClauses(data, ruleSet?.definition.rules ?? [], locale)}
        />
      ) : (
        <Skeleton height={200} />
      )}
    </Panel>
  );
}
