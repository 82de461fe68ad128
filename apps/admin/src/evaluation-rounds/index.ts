import Icon from '@mui/icons-material/EventNoteOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 评价轮次. */
export const evaluationRounds = {
  name: 'evaluationRounds',
  icon: Icon,
  list: lazy(() => import('./RoundList.tsx')),
  show: lazy(() => import('./RoundShow.tsx')),
  edit: lazy(() => import('./RoundEdit.tsx')),
  create: lazy(() => import('./RoundCreate.tsx')),
  recordRepresentation: 'title',
} satisfies ResourceProps;
