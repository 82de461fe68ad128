import Icon from '@mui/icons-material/PeopleOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 账号. */
export const users = {
  name: 'users',
  icon: Icon,
  list: lazy(() => import('./UserList.tsx')),
  show: lazy(() => import('./UserShow.tsx')),
  create: lazy(() => import('./UserCreate.tsx')),
  recordRepresentation: ({ name, account }: RaRecord) => `${name}(${account})`,
} satisfies ResourceProps;
