import { Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { instantText } from '../kernel/values/days.ts';
import { useApplications } from './useApplications.ts';
import { useColumns } from './useColumns.tsx';

const SHOWN = 8;

/** 最近变化: what moved last, the newest first. */
export function RecentChanges() {
  const translate = useTranslate();
  const { data } = useApplications({ order: 'DESC', size: SHOWN });
  const columns = useColumns();
  if (!data) return null;
  return (
    <Panel
      dense
      title={translate('desk.dashboard.recent')}
      aside={
        <MuiLink component={Link} to="/applications">
          {translate('desk.dashboard.all')}
        </MuiLink>
      }
    >
      <PlainTable
        label={translate('desk.dashboard.recent')}
        rows={data}
        keyOf={({ id }) => String(id)}
        empty={<div style={{ padding: 16 }}>{translate('desk.dashboard.recentNone')}</div>}
        columns={[
          {
            label: translate('resources.applications.fields.updatedAt'),
            cell: ({ updatedAt }) => instantText(updatedAt),
          },
          ...columns,
        ]}
      />
    </Panel>
  );
}
