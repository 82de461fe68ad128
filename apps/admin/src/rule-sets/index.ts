import Icon from '@mui/icons-material/GavelOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 规则. */
export const ruleSets = {
  name: 'ruleSets',
  icon: Icon,
  list: lazy(() => import('./RuleSetList.tsx')),
  show: lazy(() => import('./RuleSetShow.tsx')),
  create: lazy(() => import('./RuleSetCreate.tsx')),
  edit: lazy(() => import('./RuleSetEdit.tsx')),
  recordRepresentation: ({ documentNo, edition }: RaRecord) => `${documentNo} v${edition}`,
} satisfies ResourceProps;
