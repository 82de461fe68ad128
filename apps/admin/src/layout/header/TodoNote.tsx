import { Box, Button } from '@mui/material';
import { useGetList, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { mayEver } from '../../providers/authProvider.ts';

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
  return (
    <Button component={Link} to={waitingPath} color={total > 0 ? 'primary' : 'inherit'} sx={{ minWidth: 0 }}>
      <Box component="span" sx={{ fontWeight: total > 0 ? 600 : 400 }}>
        {translate('desk.header.todo', { count: total })}
      </Box>
    </Button>
  );
}
