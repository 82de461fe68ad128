import { type ApplicationAction, applicationLifecycle } from '@consortium/domain';
import { Link as MuiLink, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { AgeText, ClosingMark, DueMark } from '../kernel/values/day-fields.tsx';
import { lastDayBefore } from '../kernel/values/days.ts';
import { useText } from '../kernel/values/language.ts';
import { Words } from '../kernel/values/Words.tsx';
import { waitingPath } from '../layout/header/TodoNote.tsx';
import { type DeskApplication, useApplications } from './useApplications.ts';
import { useColumns } from './useColumns.tsx';

const SHOWN = 10;
const LAPSED_SHOWN = 5;
/** Acts that are always open to the lead and therefore no reason to wait. */
const incidental: readonly string[] = [
  'withdraw',
  'proposeWaiver',
  'deliverItem',
  'proposeSpecialCase',
  'disqualify',
];

/** 待我办理: the oldest first, with its age, when it is due and what comes next. */
export function Waiting({ keepsDrafts }: { keepsDrafts: boolean }) {
  const translate = useTranslate();
  const textOf = useText();
  const columns = useColumns();
  const { data, total, isPending, error, refetch } = useApplications({
    filter: { isWaitingForMe: true },
    order: 'ASC',
    size: SHOWN,
  });
  // Beside what is alive: kept drafts of closed batches, said as a fact and not as a reproach.
  const { data: lapsed = [] } = useApplications({
    filter: { isLapsed: true },
    order: 'DESC',
    size: LAPSED_SHOWN,
    isAsked: keepsDrafts,
  });
  const nextOf = ({ openActions }: DeskApplication) =>
    openActions
      .filter((action) => !incidental.includes(action))
      .slice(0, 2)
      .map((action) => textOf(applicationLifecycle[action as ApplicationAction]?.label ?? action));
  const dueOf = ({ correctionDueOn, batch, submittedAt }: DeskApplication) =>
    correctionDueOn ?? (submittedAt ? null : lastDayBefore(batch.closesAt));
  const column = (name: string) => translate(`desk.dashboard.${name}`);
  return (
    <>
      <Panel
        dense
        title={`${column('waiting')}${total ? ` ${total}` : ''}`}
        aside={
          total !== undefined && total > SHOWN ? (
            <MuiLink component={Link} to={waitingPath}>
              {column('all')}
            </MuiLink>
          ) : undefined
        }
      >
        {isPending ? <Skeleton variant="rectangular" height={120} /> : null}
        {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
        {data ? (
          <PlainTable
            label={column('waiting')}
            rows={data}
            keyOf={({ id }) => String(id)}
            empty={<EmptyState title={column('waitingNone')} hint={column('waitingNoneHint')} />}
            columns={[
              ...columns,
              {
                label: column('age'),
                cell: ({ submittedAt, updatedAt }) => <AgeText since={submittedAt ?? updatedAt} />,
              },
              { label: column('due'), cell: (row) => <DueMark day={dueOf(row)} /> },
              { label: column('next'), cell: (row) => <Words of={nextOf(row)} /> },
            ]}
          />
        ) : null}
      </Panel>
      {lapsed.length > 0 ? (
        <Panel dense title={column('lapsed')}>
          <PlainTable
            label={column('lapsed')}
            rows={lapsed}
            keyOf={({ id }) => String(id)}
            columns={[
              ...columns,
              {
                label: column('closed'),
                cell: ({ batch }) => <ClosingMark day={lastDayBefore(batch.closesAt)} />,
              },
            ]}
          />
        </Panel>
      ) : null}
    </>
  );
}
