import Icon from '@mui/icons-material/EventRepeatOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 年度报告填报任务. */
export const reportingRounds = {
  name: 'reportingRounds',
  icon: Icon,
  list: lazy(() => import('./RoundList.tsx')),
  show: lazy(() => import('./RoundShow.tsx')),
  edit: lazy(() => import('./RoundEdit.tsx')),
  create: lazy(() => import('./RoundCreate.tsx')),
  recordRepresentation: 'title',
} satisfies ResourceProps;
