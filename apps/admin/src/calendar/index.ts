import Icon from '@mui/icons-material/CalendarMonthOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 工作日历: one page, a year at a time. */
export const calendar = {
  name: 'calendar',
  icon: Icon,
  list: lazy(() => import('./CalendarPage.tsx')),
} satisfies ResourceProps;
