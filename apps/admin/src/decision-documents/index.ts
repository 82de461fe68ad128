import Icon from '@mui/icons-material/ApprovalOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 批复文件. */
export const decisionDocuments = {
  name: 'decisionDocuments',
  icon: Icon,
  list: lazy(() => import('./DocumentList.tsx')),
  show: lazy(() => import('./DocumentShow.tsx')),
  create: lazy(() => import('./DocumentIssue.tsx')),
  recordRepresentation: ({ documentNo, title }: RaRecord) => `${title}(${documentNo})`,
} satisfies ResourceProps;
