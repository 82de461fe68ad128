import { Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type Entry, HistoryTimeline } from '../../kernel/history/HistoryTimeline.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { request } from '../../providers/graphql.ts';
import { historyDocument } from '../queries.ts';
import type { ConsortiumRecord } from './record.ts';

/** 变动记录. */
export function HistoryTab({ record }: { record: ConsortiumRecord }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['consortia', 'history', record.id, record.version, record.status],
    queryFn: async ({ signal }) =>
      (
        await request<{ consortium: { history: readonly Entry[] } }>(
          historyDocument,
          { id: record.id },
          signal,
        )
      ).consortium.history,
  });
  const names = Object.fromEntries(
    record.memberships.map(({ organisation }) => [
      organisation.id.slice('Organisation_'.length),
      organisation.legalName,
    ]),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  return (
    <Panel>
      {data ? (
        <HistoryTimeline resource="consortia" entries={data} names={names} />
      ) : (
        <Skeleton height={200} />
      )}
    </Panel>
  );
}
