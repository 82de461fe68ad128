import Icon from '@mui/icons-material/TrackChangesOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 名称雷达: which names are near the one that is being thought of. */
export const nameRadar = {
  name: 'nameRadar',
  icon: Icon,
  list: lazy(() => import('./NameRadarPage.tsx')),
} satisfies ResourceProps;
