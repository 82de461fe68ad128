import Icon from '@mui/icons-material/HistoryOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 操作日志. */
export const auditEntries = {
  name: 'auditEntries',
  icon: Icon,
  list: lazy(() => import('./AuditList.tsx')),
  show: lazy(() => import('./AuditShow.tsx')),
  recordRepresentation: 'recordName',
} satisfies ResourceProps;
