import { Box, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import { listPath } from '../kernel/lists/listPath.ts';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { type HealthAnswer, healthDocument } from './queries.ts';
import { useFigures } from './useFigures.ts';

/** 健康状况: how many clauses the consortia in force miss today; all are examined for it, and that takes a while. */
export function HealthPanel({ inForce }: { inForce: number }) {
  const translate = useTranslate();
  const { data, error, refetch } = useFigures<HealthAnswer>('health', healthDocument);
  const title = translate('board.byMissed', { count: inForce });
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data)
    return (
      <Panel title={title}>
        <Box role="status" sx={{ py: 4 }}>
          {translate('board.examining', { count: inForce })}
          <LinearProgress aria-hidden sx={{ mt: 1 }} />
        </Box>
      </Panel>
    );
  return (
    <FiguresPanel
      title={title}
      heading={translate('board.missed')}
      note={translate('board.missedNote')}
      figures={data.registryCounts.byMissed.map(({ missed, count }) => ({
        name: translate(missed === 0 ? 'board.healthy' : 'board.missing', { count: missed }),
        count,
        path: listPath('consortia', { missedClauses: [missed] }),
      }))}
    />
  );
}
