import Icon from '@mui/icons-material/GradingOutlined';
import TaskIcon from '@mui/icons-material/ScoreboardOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 绩效评价. */
export const evaluations = {
  name: 'evaluations',
  icon: Icon,
  list: lazy(() => import('./EvaluationList.tsx')),
  show: lazy(() => import('./EvaluationShow.tsx')),
  recordRepresentation: ({ consortium, round }: RaRecord) => `${consortium.name} · ${round.year}`,
} satisfies ResourceProps;

/** 评价评分任务: an expert sees the own. */
export const evaluationAssignments = {
  name: 'evaluationAssignments',
  icon: TaskIcon,
  list: lazy(() => import('./scoring/AssignmentList.tsx')),
  show: lazy(() => import('./scoring/ScoringPage.tsx')),
  recordRepresentation: 'evaluationName',
} satisfies ResourceProps;
