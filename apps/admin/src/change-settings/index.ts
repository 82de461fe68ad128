import Icon from '@mui/icons-material/TuneOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 变更设置. */
export const changeSettings = {
  name: 'changeSettings',
  icon: Icon,
  list: lazy(() => import('./ChangeSettingList.tsx')),
  recordRepresentation: 'kind',
} satisfies ResourceProps;
