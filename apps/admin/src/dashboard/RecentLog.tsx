import { Link as MuiLink } from '@mui/material';
import { type RaRecord, RecordContextProvider, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActName } from '../audit/ActName.tsx';
import { SubjectField } from '../audit/SubjectField.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { instantText } from '../kernel/values/days.ts';
import { LongText } from '../kernel/values/LongText.tsx';

const SHOWN = 15;

/** 最近日志: for the audit administrator. */
export function RecentLog() {
  const translate = useTranslate();
  const { data } = useGetList<RaRecord>('auditEntries', {
    sort: { field: 'at', order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  const field = (name: string) => translate(`resources.auditEntries.fields.${name}`);
  const within = (entry: RaRecord, child: React.ReactNode) => (
    <RecordContextProvider value={entry}>{child}</RecordContextProvider>
  );
  if (!data) return null;
  return (
    <Panel
      dense
      title={translate('desk.dashboard.logs')}
      aside={
        <MuiLink component={Link} to="/auditEntries">
          {translate('desk.dashboard.all')}
        </MuiLink>
      }
    >
      <PlainTable
        label={translate('desk.dashboard.logs')}
        rows={data}
        keyOf={({ id }) => String(id)}
        columns={[
          { label: field('at'), cell: ({ at }) => instantText(at) },
          { label: field('actorName'), cell: ({ actorName }) => actorName || '—' },
          { label: field('action'), cell: (entry) => within(entry, <ActName />) },
          { label: field('subject'), cell: (entry) => within(entry, <SubjectField />) },
          { label: field('recordName'), cell: ({ recordName }) => <LongText text={recordName} /> },
          { label: field('address'), cell: ({ address }) => address },
        ]}
      />
    </Panel>
  );
}
