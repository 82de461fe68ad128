import Icon from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 评分表. */
export const scoreSheets = {
  name: 'scoreSheets',
  icon: Icon,
  list: lazy(() => import('./ScoreSheetList.tsx')),
  show: lazy(() => import('./ScoreSheetShow.tsx')),
  create: lazy(() => import('./ScoreSheetCreate.tsx')),
  recordRepresentation: ({ title, edition }: RaRecord) => `${title} v${edition}`,
} satisfies ResourceProps;
