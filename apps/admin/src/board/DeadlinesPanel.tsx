import { deadlineKind } from '@consortium/domain';
import { Alert, Link as MuiLink, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PagedTable } from '../kernel/page/PagedTable.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DueMark } from '../kernel/values/day-fields.tsx';
import { recordPath } from '../kernel/values/subjects.ts';
import { useTerm } from '../kernel/values/terms.tsx';
import { type DeadlinesAnswer, deadlinesDocument } from './queries.ts';
import { useFigures } from './useFigures.ts';

const DAYS = 30;

/** 期限: what falls due within thirty days and what is overdue, each a link. */
export function DeadlinesPanel() {
  const translate = useTranslate();
  const kindOf = useTerm(deadlineKind);
  const { data, error, refetch } = useFigures<DeadlinesAnswer>('deadlines', deadlinesDocument, {
    days: DAYS,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={240} sx={{ mb: 2 }} />;
  const { items, isWhole } = data.deadlines;
  const title = translate('board.deadlines', { count: items.length, days: DAYS });
  return (
    <Panel dense title={title}>
      {isWhole ? null : <Alert severity="info">{translate('board.deadlinesCut')}</Alert>}
      <PagedTable
        label={title}
        rows={items}
        size={12}
        keyOf={({ kind, recordId }) => `${kind} ${recordId}`}
        empty={
          <EmptyState title={translate('board.noDeadlines')} hint={translate('board.noDeadlinesHint')} />
        }
        columns={[
          {
            label: translate('board.matter'),
            cell: ({ recordId, recordName }) => (
              <MuiLink component={Link} to={recordPath(recordId) ?? ''}>
                {recordName}
              </MuiLink>
            ),
          },
          { label: translate('board.kind'), cell: ({ kind }) => kindOf(kind) },
          { label: translate('board.due'), cell: ({ day }) => <DueMark day={day} /> },
        ]}
      />
    </Panel>
  );
}
