import Icon from '@mui/icons-material/ShareOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 关系图: who belongs to what, and who to several. */
export const network = {
  name: 'network',
  icon: Icon,
  list: lazy(() => import('./NetworkPage.tsx')),
} satisfies ResourceProps;
