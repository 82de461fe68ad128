import Icon from '@mui/icons-material/SchoolOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 评审专家. */
export const experts = {
  name: 'experts',
  icon: Icon,
  list: lazy(() => import('./ExpertList.tsx')),
  show: lazy(() => import('./ExpertShow.tsx')),
  edit: lazy(() => import('./ExpertEdit.tsx')),
  create: lazy(() => import('./ExpertCreate.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps;
