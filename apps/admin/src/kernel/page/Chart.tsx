import { Box, Skeleton } from '@mui/material';
import { lazy, Suspense } from 'react';
import type { ChartOption } from './EchartsCanvas.tsx';

const EchartsCanvas = lazy(() => import('./EchartsCanvas.tsx'));

type Props = Readonly<{
  option: ChartOption;
  height: number;
  label: string;
  onPick?: (name: string, series: string) => void;
}>;

/** 图: drawn as SVG, fetched when first needed; the same numbers stand in a table beside it. */
export function Chart({ option, height, label, onPick }: Props) {
  return (
    <Box role="img" aria-label={label} sx={{ height, minWidth: 0 }}>
      <Suspense fallback={<Skeleton variant="rectangular" height={height} />}>
        <EchartsCanvas option={option} height={height} {...(onPick ? { onPick } : {})} />
      </Suspense>
    </Box>
  );
}
