import Icon from '@mui/icons-material/ApartmentOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 单位. */
export const organisations = {
  name: 'organisations',
  icon: Icon,
  list: lazy(() => import('./OrganisationList.tsx')),
  show: lazy(() => import('./OrganisationShow.tsx')),
  edit: lazy(() => import('./OrganisationEdit.tsx')),
  create: lazy(() => import('./OrganisationCreate.tsx')),
  recordRepresentation: 'legalName',
} satisfies ResourceProps;
