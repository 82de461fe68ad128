import { role } from '@consortium/domain';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link as MuiLink,
  Skeleton,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { AgeText, DueMark } from '../kernel/values/day-fields.tsx';
import { recordPath } from '../kernel/values/subjects.ts';
import { useTerm } from '../kernel/values/terms.tsx';
import { type BacklogAnswer, backlogDocument, type Handler } from './queries.ts';
import { useFigures } from './useFigures.ts';

/** 各人待办: who still has how much to do, and since when; a number opens those tasks. */
export function BacklogPanel() {
  const translate = useTranslate();
  const roleOf = useTerm(role);
  const [opened, setOpened] = useState<Handler | null>(null);
  const { data, error, refetch } = useFigures<BacklogAnswer>('backlog', backlogDocument);
  const say = (name: string, facts = {}) => translate(`board.${name}`, facts);
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={240} sx={{ mb: 2 }} />;
  return (
    <Panel dense title={say('backlog')} aside={say('backlogNote')}>
      <PlainTable
        label={say('backlog')}
        rows={data.backlog}
        keyOf={({ id }) => id}
        empty={<EmptyState title={say('noBacklog')} hint={say('noBacklogHint')} />}
        columns={[
          { label: say('handler'), cell: ({ name }) => name },
          { label: say('role'), cell: (handler) => roleOf(handler.role) },
          {
            label: say('open'),
            isNumber: true,
            cell: (handler) => (
              <Button
                aria-label={say('openTasks', { name: handler.name, count: handler.count })}
                onClick={() => setOpened(handler)}
              >
                {handler.count}
              </Button>
            ),
          },
          { label: say('oldest'), cell: ({ oldestAt }) => <AgeText since={oldestAt} /> },
        ]}
      />
      {opened ? <TasksDialog of={opened} onClose={() => setOpened(null)} /> : null}
    </Panel>
  );
}

function TasksDialog({ of: { name, count, tasks }, onClose }: { of: Handler; onClose: () => void }) {
  const translate = useTranslate();
  const title = translate('board.openTasks', { name, count });
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="tasks-title">
      <DialogTitle id="tasks-title">{title}</DialogTitle>
      <DialogContent>
        <PlainTable
          label={title}
          rows={tasks}
          keyOf={({ recordId, createdAt }) => `${recordId} ${createdAt}`}
          columns={[
            {
              label: translate('board.matter'),
              cell: ({ recordId, sentence }) => {
                const path = recordPath(recordId);
                return path ? (
                  <MuiLink component={Link} to={path}>
                    {sentence}
                  </MuiLink>
                ) : (
                  sentence
                );
              },
            },
            { label: translate('board.due'), cell: ({ dueOn }) => <DueMark day={dueOn} /> },
            { label: translate('board.age'), cell: ({ createdAt }) => <AgeText since={createdAt} /> },
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
