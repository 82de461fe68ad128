import Icon from '@mui/icons-material/AutoStoriesOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 年报汇编: what the accepted reports of a year say together. */
export const yearBooks = {
  name: 'yearBooks',
  icon: Icon,
  list: lazy(() => import('./YearBook.tsx')),
} satisfies ResourceProps;
