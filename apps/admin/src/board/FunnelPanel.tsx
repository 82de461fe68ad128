import { funnelStep } from '@consortium/domain';
import { MenuItem, Skeleton, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { listPath } from '../kernel/lists/listPath.ts';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { type FunnelAnswer, funnelDocument } from './queries.ts';
import { useFigures } from './useFigures.ts';

/** 申报进程: how far the applications of a batch came. */
export function FunnelPanel() {
  const translate = useTranslate();
  const stepOf = useTerm(funnelStep);
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useFigures<FunnelAnswer>('funnel', funnelDocument);
  const title = translate('board.funnel');
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={320} sx={{ mb: 2 }} />;
  const batches = data.batches.nodes;
  const batch =
    batches.find(({ id }) => id === search.get('batch')) ??
    batches.find(({ funnel }) => funnel.some(({ count }) => count > 0)) ??
    batches[0];
  if (!batch)
    return (
      <Panel title={title}>
        <EmptyState title={translate('board.noBatch')} hint={translate('board.noBatchHint')} />
      </Panel>
    );
  return (
    <FiguresPanel
      title={title}
      heading={translate('board.step')}
      note={translate('board.funnelNote')}
      aside={
        <TextField
          select
          margin="none"
          label={translate('resources.batches.name', { smart_count: 1 })}
          value={batch.id}
          onChange={({ target }) => setSearch({ batch: target.value }, { replace: true })}
          sx={{ minWidth: 200, maxWidth: 340 }}
        >
          {batches.map(({ id, title: name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      }
      figures={batch.funnel.map(({ step, count }) => ({
        name: stepOf(step),
        count,
        path: listPath('applications', { batchId: batch.id, reached: step }),
      }))}
    />
  );
}
