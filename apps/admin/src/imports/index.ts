import Icon from '@mui/icons-material/UploadFileOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 导入记录. */
export const dataImports = {
  name: 'dataImports',
  icon: Icon,
  list: lazy(() => import('./ImportList.tsx')),
  show: lazy(() => import('./ImportShow.tsx')),
  recordRepresentation: 'fileName',
} satisfies ResourceProps;
