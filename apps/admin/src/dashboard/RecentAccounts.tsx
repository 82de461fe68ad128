import { role } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { type RaRecord, RecordContextProvider, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { instantText } from '../kernel/values/days.ts';
import { useTerm } from '../kernel/values/terms.tsx';
import { AccountState } from '../users/AccountState.tsx';

const SHOWN = 10;

/** 账号, the newest first: for the administrators. */
export function RecentAccounts() {
  const translate = useTranslate();
  const roleName = useTerm(role);
  const { data } = useGetList<RaRecord>('users', {
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  const field = (name: string) => translate(`resources.users.fields.${name}`);
  if (!data) return null;
  return (
    <Panel
      dense
      title={translate('desk.dashboard.users')}
      aside={
        <MuiLink component={Link} to="/users">
          {translate('desk.dashboard.all')}
        </MuiLink>
      }
    >
      <PlainTable
        label={translate('desk.dashboard.users')}
        rows={data}
        keyOf={({ id }) => String(id)}
        columns={[
          {
            label: field('account'),
            cell: ({ id, account }) => (
              <MuiLink component={Link} to={`/users/${id}/show`}>
                {account}
              </MuiLink>
            ),
          },
          { label: field('name'), cell: ({ name }) => name },
          { label: field('role'), cell: (user) => roleName(user.role) },
          {
            label: field('status'),
            cell: (user) => (
              <RecordContextProvider value={user}>
                <AccountState />
              </RecordContextProvider>
            ),
          },
          { label: field('createdAt'), cell: ({ createdAt }) => instantText(createdAt) },
        ]}
      />
    </Panel>
  );
}
