import Icon from '@mui/icons-material/NotificationsNoneOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 通知. */
export const notifications = {
  name: 'notifications',
  icon: Icon,
  list: lazy(() => import('./NotificationList.tsx')),
  recordRepresentation: 'recordName',
} satisfies ResourceProps;
