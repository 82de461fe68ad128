import { Badge, Button } from '@mui/material';
import { useGetList, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { mayEver } from '../providers/authProvider.ts';

/** Where the list of what waits is found. */
export const waitingPath = `/applications?filter=${encodeURIComponent(JSON.stringify({ isWaitingForMe: true }))}`;

/** 待办: how many applications wait for the viewer. */
export function TodoNote() {
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  const isAsked = mayEver(permissions ?? [], 'applications', 'list');
  const { total } = useGetList(
    'applications',
    {
      filter: { isWaitingForMe: true },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'updatedAt', order: 'ASC' },
    },
    { enabled: isAsked, staleTime: 30_000 },
  );
  if (!isAsked || total === undefined) return null;
  const label = translate('desk.header.todo', { count: total });
  return (
    <Button
      component={Link}
      to={waitingPath}
      color="inherit"
      aria-label={label}
      sx={{ minWidth: 0, px: 1.5 }}
    >
      <Badge badgeContent={total} color="error" max={999}>
        {translate('desk.dashboard.waiting')}
      </Badge>
    </Button>
  );
}
