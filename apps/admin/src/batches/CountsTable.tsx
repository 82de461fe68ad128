import { applicationStatus } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { type Count, type DistrictRow, rowsOf, statesIn, totalOf } from './counts.ts';
import { applicationsPath } from './paths.ts';

type Filter = Readonly<Record<string, unknown>>;

/** 概况: counts by recommending body and state; every number opens its list. */
export function CountsTable({ batchId, counts }: { batchId: string; counts: readonly Count[] }) {
  const translate = useTranslate();
  const nameOf = useTerm(applicationStatus);
  const states = statesIn(counts);
  const number = (count: number, filter: Filter) =>
    count === 0 ? (
      '—'
    ) : (
      <MuiLink component={Link} to={applicationsPath({ batchId, ...filter })}>
        {count}
      </MuiLink>
    );
  const ofRow = (id: string | null): Filter => (id ? { recommendingBodyId: id } : {});
  const total: DistrictRow = {
    id: null,
    name: translate('desk.batch.total'),
    total: totalOf(counts),
    byStatus: {},
  };
  const rows = [...rowsOf(counts), total];
  return (
    <PlainTable
      label={translate('desk.batch.byDistrict')}
      rows={rows}
      keyOf={(row) => (row === total ? 'total' : (row.id ?? 'none'))}
      columns={[
        {
          label: translate('resources.districts.name', { smart_count: 1 }),
          cell: ({ name }) => name ?? translate('desk.batch.noDistrict'),
        },
        ...states.map((status) => ({
          label: nameOf(status),
          isNumber: true,
          cell: (row: DistrictRow) =>
            number(row === total ? totalOf(counts, status) : (row.byStatus[status] ?? 0), {
              status: [status],
              ...ofRow(row.id),
            }),
        })),
        {
          label: translate('desk.batch.total'),
          isNumber: true,
          cell: (row) => number(row.total, ofRow(row.id)),
        },
      ]}
    />
  );
}
