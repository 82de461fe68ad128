import Icon from '@mui/icons-material/KeyOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 访问令牌. */
export const apiTokens = {
  name: 'apiTokens',
  icon: Icon,
  list: lazy(() => import('./TokenList.tsx')),
  create: lazy(() => import('./TokenCreate.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps;
