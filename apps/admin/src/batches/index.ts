import Icon from '@mui/icons-material/EventNoteOutlined';
import { createElement, Fragment, lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { Route } from 'react-router';

const Ranking = lazy(() => import('./ranking/RankingPage.tsx'));
const Quotas = lazy(() => import('./quotas/QuotasPage.tsx'));

/** 批次. */
export const batches = {
  name: 'batches',
  icon: Icon,
  list: lazy(() => import('./BatchList.tsx')),
  show: lazy(() => import('./BatchShow.tsx')),
  edit: lazy(() => import('./BatchEdit.tsx')),
  create: lazy(() => import('./BatchCreate.tsx')),
  recordRepresentation: 'title',
  children: createElement(
    Fragment,
    null,
    createElement(Route, { path: ':id/ranking', element: createElement(Ranking) }),
    createElement(Route, { path: ':id/quotas', element: createElement(Quotas) }),
  ),
} satisfies ResourceProps;
