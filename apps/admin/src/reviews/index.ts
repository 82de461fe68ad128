import Icon from '@mui/icons-material/RateReviewOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 评审任务. */
export const reviewAssignments = {
  name: 'reviewAssignments',
  icon: Icon,
  list: lazy(() => import('./AssignmentList.tsx')),
  show: lazy(() => import('./scoring/ScoringPage.tsx')),
  recordRepresentation: 'applicationName',
} satisfies ResourceProps;
