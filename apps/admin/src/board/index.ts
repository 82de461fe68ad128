import Icon from '@mui/icons-material/InsertChartOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 看板: the programme in figures, each of which opens the rows that it counts. */
export const board = {
  name: 'board',
  icon: Icon,
  list: lazy(() => import('./BoardPage.tsx')),
} satisfies ResourceProps;
