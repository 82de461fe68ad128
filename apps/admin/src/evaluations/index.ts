import Icon from '@mui/icons-material/GradingOutlined';
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

/** 评价评分任务: reached from the evaluation or the task; it has no list of its own. */
export const evaluationAssignments = {
  name: 'evaluationAssignments',
  show: lazy(() => import('./scoring/ScoringPage.tsx')),
  recordRepresentation: 'evaluationName',
} satisfies ResourceProps;
