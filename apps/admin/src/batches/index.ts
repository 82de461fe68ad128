import Icon from '@mui/icons-material/EventNoteOutlined';
import { createElement, lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { Route } from 'react-router';

const Ranking = lazy(() => import('./ranking/RankingPage.tsx'));

/** 批次. */
export const batches = {
  name: 'batches',
  icon: Icon,
  list: lazy(() => import('./BatchList.tsx')),
  show: lazy(() => import('./BatchShow.tsx')),
  edit: lazy(() => import('./BatchEdit.tsx')),
  create: lazy(() => import('./BatchCreate.tsx')),
  recordRepresentation: 'title',
  children: createElement(Route, { path: ':id/ranking', element: createElement(Ranking) }),
} satisfies ResourceProps;
