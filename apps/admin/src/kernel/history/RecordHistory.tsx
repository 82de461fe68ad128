import { type RaRecord, useCanAccess, useGetList, useRecordContext, useResourceContext } from 'react-admin';
import { Panel } from '../page/Panel.tsx';
import { type Entry, HistoryTimeline } from './HistoryTimeline.tsx';

const LARGEST = 100;

/** The log of one record, for who may read the log. */
export function RecordHistory({ title }: { title: string }) {
  const record = useRecordContext<RaRecord>();
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ resource: 'auditEntries', action: 'list' });
  const { data } = useGetList<RaRecord & Entry>(
    'auditEntries',
    {
      filter: { recordId: record?.id },
      pagination: { page: 1, perPage: LARGEST },
      sort: { field: 'at', order: 'DESC' },
    },
    { enabled: Boolean(canAccess && record) },
  );
  return canAccess && data ? (
    <Panel title={title}>
      <HistoryTimeline resource={resource} entries={data} />
    </Panel>
  ) : null;
}
