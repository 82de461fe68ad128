import { Link as MuiLink } from '@mui/material';
import { type RaRecord, useGetOne, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { CountsChart } from '../batches/CountsChart.tsx';
import { type Count, totalOf } from '../batches/counts.ts';
import { Panel } from '../kernel/page/Panel.tsx';
import { useOpenBatch } from '../layout/header/useOpenBatch.ts';

/** The picture that matters: the open batch by recommending body and state, as far as the viewer may see it. */
export function BatchProgress() {
  const translate = useTranslate();
  const open = useOpenBatch();
  const { data } = useGetOne<RaRecord & { title: string; counts: readonly Count[] }>(
    'batches',
    { id: open?.id ?? '' },
    { enabled: Boolean(open) },
  );
  if (!data || totalOf(data.counts) === 0) return null;
  const title = translate('desk.dashboard.chart');
  return (
    <Panel
      title={title}
      aside={
        <MuiLink component={Link} to={`/batches/${data.id}/show`}>
          {data.title}
        </MuiLink>
      }
    >
      <CountsChart batchId={String(data.id)} counts={data.counts} label={title} />
    </Panel>
  );
}
