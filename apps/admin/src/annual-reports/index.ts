import Icon from '@mui/icons-material/SummarizeOutlined';
import { lazy } from 'react';
import type { RaRecord, ResourceProps } from 'react-admin';

/** 年度运行报告. */
export const annualReports = {
  name: 'annualReports',
  icon: Icon,
  list: lazy(() => import('./ReportList.tsx')),
  show: lazy(() => import('./ReportShow.tsx')),
  recordRepresentation: ({ consortium, round }: RaRecord) => `${consortium.name} · ${round.year}`,
} satisfies ResourceProps;
