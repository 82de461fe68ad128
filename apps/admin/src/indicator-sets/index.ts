import Icon from '@mui/icons-material/ListAltOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 年度报告指标集. */
export const indicatorSets = {
  name: 'indicatorSets',
  icon: Icon,
  list: lazy(() => import('./SetList.tsx')),
  show: lazy(() => import('./SetShow.tsx')),
  create: lazy(() => import('./SetCreate.tsx')),
  recordRepresentation: ({ title, edition }: RaRecord) => `${title} v${edition}`,
} satisfies ResourceProps;
