import Icon from '@mui/icons-material/HubOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 联合体. */
export const consortia = {
  name: 'consortia',
  icon: Icon,
  list: lazy(() => import('./ConsortiumList.tsx')),
  show: lazy(() => import('./ConsortiumShow.tsx')),
  edit: lazy(() => import('./ConsortiumEdit.tsx')),
  create: lazy(() => import('./ConsortiumCreate.tsx')),
  recordRepresentation: ({ name, number }: RaRecord) => `${name}(${number})`,
} satisfies ResourceProps;
