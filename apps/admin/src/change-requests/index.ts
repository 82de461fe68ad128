import Icon from '@mui/icons-material/PublishedWithChangesOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 变更申请. */
export const changeRequests = {
  name: 'changeRequests',
  icon: Icon,
  list: lazy(() => import('./ChangeRequestList.tsx')),
  show: lazy(() => import('./ChangeRequestShow.tsx')),
  edit: lazy(() => import('./ChangeRequestEdit.tsx')),
  create: lazy(() => import('./ChangeRequestCreate.tsx')),
  recordRepresentation: ({ number, consortium }: RaRecord) => `${consortium?.name ?? ''}(${number})`,
} satisfies ResourceProps;
