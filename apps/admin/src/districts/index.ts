import DistrictIcon from '@mui/icons-material/PlaceOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** 推荐单位. */
export const districts = {
  name: 'districts',
  icon: DistrictIcon,
  list: lazy(() => import('./DistrictList.tsx')),
  show: lazy(() => import('./DistrictShow.tsx')),
  edit: lazy(() => import('./DistrictEdit.tsx')),
  create: lazy(() => import('./DistrictCreate.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps;
