import Icon from '@mui/icons-material/SavingsOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 经费来源设置. */
export const fundSourceSettings = {
  name: 'fundSourceSettings',
  icon: Icon,
  list: lazy(() => import('./FundSourceList.tsx')),
  recordRepresentation: 'source',
} satisfies ResourceProps;
