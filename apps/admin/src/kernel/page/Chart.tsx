import { Box, Skeleton } from '@mui/material';
import { lazy, Suspense, useRef } from 'react';
import { ChartDownloads } from './ChartDownloads.tsx';
import type { ChartOption } from './EchartsCanvas.tsx';

const EchartsCanvas = lazy(() => import('./EchartsCanvas.tsx'));

type Props = Readonly<{
  option: ChartOption;
  height: number;
  label: string;
  /** What a downloaded picture is called; without one there is nothing to download. */
  fileName?: string;
  onPick?: (name: string, series: string) => void;
}>;

/** 图: drawn as SVG, fetched when first needed; the same numbers stand in a table beside it. */
export function Chart({ option, height, label, fileName, onPick }: Props) {
  const box = useRef<HTMLElement>(null);
  return (
    <>
      <Box ref={box} role="img" aria-label={label} sx={{ height, minWidth: 0 }}>
        <Suspense fallback={<Skeleton variant="rectangular" height={height} />}>
          <EchartsCanvas option={option} height={height} {...(onPick ? { onPick } : {})} />
        </Suspense>
      </Box>
      {fileName ? <ChartDownloads of={box} name={fileName} /> : null}
    </>
  );
}
