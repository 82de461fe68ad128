import ApplicationIcon from '@mui/icons-material/DescriptionOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 申报. */
export const applications = {
  name: 'applications',
  icon: ApplicationIcon,
  list: lazy(() => import('./ApplicationList.tsx')),
  recordRepresentation: ({ name, number }: RaRecord) => `${name}(${number})`,
} satisfies ResourceProps;
