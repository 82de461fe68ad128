import { figureText, type Indicator } from '@consortium/domain';
import { useTheme } from '@mui/material';
import { Chart } from '../kernel/page/Chart.tsx';

type Bar = Readonly<{ name: string; value: string | null }>;
type Props = Readonly<{
  bars: readonly Bar[];
  indicator: Pick<Indicator, 'decimals'>;
  label: string;
  fileName?: string;
  isUpright?: boolean;
  onPick?: (name: string) => void;
}>;

const ROW = 34;
const UPRIGHT = 200;
const COLOUR = '#1A5FB4';

/** 条形: one number each; drawn from the same text that the table beside it shows. */
export function Bars({ bars, indicator, label, fileName, isUpright, onPick }: Props) {
  const { palette } = useTheme();
  const shown = isUpright ? bars : bars.toReversed();
  const axis = {
    axisLabel: { color: palette.text.primary },
    splitLine: { lineStyle: { color: palette.divider } },
  };
  const values = { type: 'value' as const, ...axis };
  const names = { type: 'category' as const, data: shown.map(({ name }) => name), ...axis };
  return (
    <Chart
      label={label}
      {...(fileName ? { fileName } : {})}
      height={isUpright ? UPRIGHT : bars.length * ROW + 50}
      {...(onPick ? { onPick } : {})}
      option={{
        grid: { left: 8, right: isUpright ? 8 : 72, top: isUpright ? 28 : 8, bottom: 8, containLabel: true },
        xAxis: isUpright ? names : values,
        yAxis: isUpright ? values : names,
        series: [
          {
            type: 'bar',
            barMaxWidth: isUpright ? 48 : 18,
            itemStyle: { color: COLOUR },
            label: {
              show: true,
              position: isUpright ? 'top' : 'right',
              color: palette.text.primary,
              formatter: ({ dataIndex }) => figureText(shown[dataIndex]?.value, indicator),
            },
            labelLayout: { hideOverlap: true },
            data: shown.map(({ value }) => (value === null ? '-' : Number(value))),
          },
        ],
      }}
    />
  );
}
