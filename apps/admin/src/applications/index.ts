import ApplicationIcon from '@mui/icons-material/DescriptionOutlined';
import { createElement, lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';
import { Route } from 'react-router';

const FormalCheck = lazy(() => import('./formal-check/FormalCheckPage.tsx'));

/** 申报. */
export const applications = {
  name: 'applications',
  icon: ApplicationIcon,
  list: lazy(() => import('./ApplicationList.tsx')),
  create: lazy(() => import('./ApplicationCreate.tsx')),
  edit: lazy(() => import('./form/ApplicationEdit.tsx')),
  show: lazy(() => import('./show/ApplicationShow.tsx')),
  recordRepresentation: ({ name, number }: RaRecord) => `${name}(${number})`,
  children: createElement(Route, { path: ':id/formal-check', element: createElement(FormalCheck) }),
} satisfies ResourceProps;
