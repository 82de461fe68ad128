import { type ApplicationStatus, applicationStatus } from '@consortium/domain';
import { useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { Chart } from '../kernel/page/Chart.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { type Count, rowsOf, statesIn } from './counts.ts';
import { applicationsPath } from './paths.ts';

/** Hue by how far along: grey, then blue growing darker, amber where something is due from the applicant, green, red. */
const colours: Readonly<Record<ApplicationStatus, string>> = {
  DRAFT: '#B8C0CC',
  SUBMITTED: '#9CC3F0',
  RETURNED: '#E0A84B',
  RECOMMENDED: '#5B97DB',
  RECEIVED: '#1A5FB4',
  CORRECTION_REQUESTED: '#C47F17',
  PASSED: '#2F8F57',
  FAILED: '#C0392B',
  WITHDRAWN: '#7A8594',
  CONVERTED: '#6FB58B',
  UNDER_REVIEW: '#7B68C8',
  REVIEWED: '#5A46A8',
  PROPOSED: '#3E8E9E',
  IN_PUBLICITY: '#24707F',
  APPROVED: '#1E7041',
  NOT_APPROVED: '#96281B',
  DISQUALIFIED: '#641E16',
};

const ROW = 30;

/** 各推荐单位申报进度: a bar for each, parted by state; a click lists the applications. */
export function CountsChart({
  batchId,
  counts,
  label,
}: {
  batchId: string;
  counts: readonly Count[];
  label: string;
}) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const nameOf = useTerm(applicationStatus);
  const { palette } = useTheme();
  const rows = rowsOf(counts).reverse();
  const names = rows.map(({ name }) => name ?? translate('desk.batch.noDistrict'));
  const axis = {
    axisLabel: { color: palette.text.primary },
    splitLine: { lineStyle: { color: palette.divider } },
  };
  return (
    <Chart
      label={label}
      height={rows.length * ROW + 80}
      onPick={(name, status) => {
        const row = rows[names.indexOf(name)];
        navigate(
          applicationsPath({ batchId, status: [status], ...(row?.id ? { recommendingBodyId: row.id } : {}) }),
        );
      }}
      option={{
        tooltip: { trigger: 'item' },
        legend: { bottom: 0, textStyle: { color: palette.text.primary } },
        grid: { left: 8, right: 24, top: 8, bottom: 40, containLabel: true },
        xAxis: { type: 'value', minInterval: 1, ...axis },
        yAxis: { type: 'category', data: names, ...axis },
        series: statesIn(counts).map((status) => ({
          type: 'bar',
          id: status,
          name: nameOf(status),
          stack: 'all',
          barMaxWidth: 18,
          itemStyle: { color: colours[status] },
          data: rows.map(({ byStatus }) => byStatus[status] ?? 0),
        })),
      }}
    />
  );
}
