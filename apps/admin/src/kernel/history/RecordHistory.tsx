import { useQuery } from '@tanstack/react-query';
import { type RaRecord, useRecordContext, useResourceContext } from 'react-admin';
import { request } from '../../providers/graphql.ts';
import { ErrorNotice } from '../page/ErrorView.tsx';
import { Panel } from '../page/Panel.tsx';
import { subjectOf } from '../values/subjects.ts';
import { type Entry, HistoryTimeline } from './HistoryTimeline.tsx';
import { historyDocument } from './queries.ts';
import type { Names } from './recordShape.ts';

type Answer = Readonly<{ node: Readonly<{ history: readonly Entry[] }> | null }>;

type Props = Readonly<{
  title: string;
  /** What parts of the record are called that have no label of their own. */
  names?: Names;
}>;

/** 办理记录 of the record on the page, for who may read it; whoever may not is not told of it. */
export function RecordHistory({ title, names }: Props) {
  const record = useRecordContext<RaRecord>();
  const resource = useResourceContext() ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: [resource, 'history', record?.id, record?.version],
    queryFn: ({ signal }) =>
      request<Answer>(historyDocument(subjectOf(resource)), { id: record?.id }, signal),
    enabled: Boolean(record),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  return data?.node?.history.length ? (
    <Panel title={title}>
      <HistoryTimeline resource={resource} entries={data.node.history} {...(names ? { names } : {})} />
    </Panel>
  ) : null;
}
