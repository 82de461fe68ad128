import { fundUse, type LedgerYear } from '@consortium/domain';
import { Box, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Chart } from '../../kernel/page/Chart.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';

const ROW = 44;

/** 预算与支出: what might be spent for each use, and what was; the same figures stand in the table above. */
export function BudgetChart({ ledger }: { ledger: LedgerYear }) {
  const { palette } = useTheme();
  const translate = useTranslate();
  const useOf = useTerm(fundUse);
  const shown = ledger.byUse.toReversed();
  const axis = {
    axisLabel: { color: palette.text.primary },
    splitLine: { lineStyle: { color: palette.divider } },
  };
  const bars = (name: string, color: string, data: readonly (string | null)[]) => ({
    type: 'bar' as const,
    name,
    barMaxWidth: 14,
    itemStyle: { color },
    data: data.map((value) => (value === null ? '-' : Number(value))),
  });
  return (
    <Box sx={{ mt: 2 }}>
      <Chart
        label={translate('registry.books.chart', { year: ledger.year })}
        height={shown.length * ROW + 70}
        option={{
          legend: { top: 0, textStyle: { color: palette.text.primary } },
          grid: { left: 8, right: 40, top: 32, bottom: 8, containLabel: true },
          xAxis: { type: 'value', ...axis },
          yAxis: { type: 'category', data: shown.map(({ use }) => useOf(use)), ...axis },
          series: [
            bars(
              translate('registry.books.spending'),
              palette.primary.main,
              shown.map(({ spending }) => spending),
            ),
            bars(
              translate('registry.books.budgetShort'),
              palette.grey[400],
              shown.map(({ budget }) => budget),
            ),
          ],
        }}
      />
    </Box>
  );
}
