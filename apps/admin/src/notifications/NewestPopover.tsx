import { Box, Button, Popover, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { AgeText, DueMark } from '../kernel/values/day-fields.tsx';
import { request } from '../providers/graphql.ts';
import { type Newest, type Notification, newestDocument } from './queries.ts';
import { Sentence } from './Sentence.tsx';
import { TaskMark } from './TaskMark.tsx';
import { useMarkRead } from './useMarkRead.ts';

type Props = Readonly<{ anchor: HTMLElement; unreadCount: number; onClose: () => void }>;

/** 最新通知: the newest few, each a link to its record; opening one reads it. */
export default function NewestPopover({ anchor, unreadCount, onClose }: Props) {
  const translate = useTranslate();
  const marking = useMarkRead();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['notifications', 'newest'],
    queryFn: ({ signal }) => request<Newest>(newestDocument, {}, signal),
  });
  const rows = data?.notifications.nodes ?? [];
  const open = ({ id, readAt }: Notification) => {
    if (!readAt) marking.mutate([id]);
    onClose();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': 'newest-title', sx: { width: 440, maxWidth: '95vw' } },
      }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography id="newest-title" variant="h2" sx={{ flexGrow: 1 }}>
          {translate('desk.notification.newest')}
        </Typography>
        {unreadCount > 0 ? (
          <Button size="small" loading={marking.isPending} onClick={() => marking.mutate(null)}>
            {translate('desk.notification.markAll')}
          </Button>
        ) : null}
      </Box>
      {isPending ? <Skeleton variant="rectangular" height={160} /> : null}
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data && rows.length === 0 ? <EmptyState title={translate('desk.empty.notifications')} /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 420, overflowY: 'auto' }}>
        {rows.map((row) => (
          <Box component="li" key={row.id} sx={{ px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Sentence of={row} onOpen={() => open(row)} />
            <Box sx={{ display: 'flex', gap: 2, fontSize: 12.5, color: 'text.secondary', mt: 0.5 }}>
              <TaskMark of={row} />
              {row.isOpen && row.dueOn ? <DueMark day={row.dueOn} /> : null}
              <Box component="span" sx={{ ml: 'auto' }}>
                <AgeText since={row.createdAt} />
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ px: 2, py: 1, textAlign: 'right' }}>
        <Button component={Link} to="/notifications" onClick={onClose}>
          {translate('desk.notification.all')}
        </Button>
      </Box>
    </Popover>
  );
}
