import Icon from '@mui/icons-material/EventNoteOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 批次. */
export const batches = {
  name: 'batches',
  icon: Icon,
  list: lazy(() => import('./BatchList.tsx')),
  show: lazy(() => import('./BatchShow.tsx')),
  edit: lazy(() => import('./BatchEdit.tsx')),
  create: lazy(() => import('./BatchCreate.tsx')),
  recordRepresentation: 'title',
} satisfies ResourceProps;
