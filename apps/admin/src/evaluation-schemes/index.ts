import Icon from '@mui/icons-material/RuleOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 评价指标体系. */
export const evaluationSchemes = {
  name: 'evaluationSchemes',
  icon: Icon,
  list: lazy(() => import('./SchemeList.tsx')),
  show: lazy(() => import('./SchemeShow.tsx')),
  create: lazy(() => import('./SchemeCreate.tsx')),
  recordRepresentation: ({ title, edition }: RaRecord) => `${title} v${edition}`,
} satisfies ResourceProps;
