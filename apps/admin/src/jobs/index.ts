import Icon from '@mui/icons-material/PendingActionsOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 后台任务. */
export const jobs = {
  name: 'jobs',
  icon: Icon,
  list: lazy(() => import('./JobList.tsx')),
  show: lazy(() => import('./JobShow.tsx')),
  recordRepresentation: 'title',
} satisfies ResourceProps;
