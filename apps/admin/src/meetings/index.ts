import Icon from '@mui/icons-material/GroupsOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 会议材料: what a decision meeting reads, and what it resolved. */
export const meetings = {
  name: 'meetings',
  icon: Icon,
  list: lazy(() => import('./MeetingPack.tsx')),
} satisfies ResourceProps;
