import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import { Badge, IconButton, Tooltip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { request, unattended } from '../providers/graphql.ts';
import { type Counts, countsDocument } from './queries.ts';

const NewestPopover = lazy(() => import('./NewestPopover.tsx'));
const MINUTE = 60_000;

/** 通知铃: how many are unread, asked every minute while the page is in sight; a click shows the newest. */
export function NotificationBell() {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery({
    queryKey: ['notifications', 'counts'],
    queryFn: ({ signal }) => request<Counts>(countsDocument, {}, signal, unattended),
    refetchInterval: MINUTE,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    staleTime: MINUTE / 2,
  });
  if (!data?.viewer) return null;
  const { unreadCount } = data.viewer;
  const label = translate(unreadCount > 0 ? 'desk.notification.bell' : 'desk.notification.bellNone', {
    count: unreadCount,
  });
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          color="inherit"
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <Badge badgeContent={unreadCount} max={99} color="error" overlap="circular">
            <BellIcon />
          </Badge>
        </IconButton>
      </Tooltip>
      {anchor ? (
        <Suspense fallback={null}>
          <NewestPopover anchor={anchor} unreadCount={unreadCount} onClose={() => setAnchor(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
