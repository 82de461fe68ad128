import { useTheme } from '@mui/material';
import { BarChart, type BarSeriesOption, GraphChart, type GraphSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, type ECharts, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, GraphChart, GridComponent, LegendComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | GraphSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

type Props = Readonly<{
  option: ChartOption;
  height: number;
  onPick?: (name: string, series: string) => void;
}>;

export default function EchartsCanvas({ option, height, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const { palette, typography } = useTheme();
  const picked = useRef(onPick);
  picked.current = onPick;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = init(element, null, { renderer: 'svg' });
    chart.current = made;
    made.on('click', ({ name, seriesId }) => picked.current?.(name, seriesId ?? ''));
    const resized = new ResizeObserver(() => made.resize());
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    const textStyle = { fontFamily: typography.fontFamily ?? '', color: palette.text.primary };
    chart.current?.setOption({ animation: false, textStyle, ...option }, true);
  }, [option, palette, typography]);

  return <div ref={box} style={{ height }} />;
}
