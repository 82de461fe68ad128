import Icon from '@mui/icons-material/DescriptionOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 公文模板. */
export const documentTemplates = {
  name: 'documentTemplates',
  icon: Icon,
  list: lazy(() => import('./TemplateList.tsx')),
  show: lazy(() => import('./TemplateShow.tsx')),
  recordRepresentation: 'fileName',
} satisfies ResourceProps;
