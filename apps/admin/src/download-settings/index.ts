import Icon from '@mui/icons-material/GppMaybeOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 下载设置. */
export const downloadSettings = {
  name: 'downloadSettings',
  icon: Icon,
  list: lazy(() => import('./DownloadSettingList.tsx')),
  recordRepresentation: 'scanState',
} satisfies ResourceProps;
