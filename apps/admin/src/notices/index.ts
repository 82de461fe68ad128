import Icon from '@mui/icons-material/CampaignOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 公示. */
export const publicNotices = {
  name: 'publicNotices',
  icon: Icon,
  list: lazy(() => import('./NoticeList.tsx')),
  show: lazy(() => import('./NoticeShow.tsx')),
  edit: lazy(() => import('./NoticeEdit.tsx')),
  create: lazy(() => import('./NoticeCreate.tsx')),
  recordRepresentation: 'title',
} satisfies ResourceProps;
