import { assignmentStatus, evaluationAssignmentLifecycle, evaluationLifecycle } from '@consortium/domain';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AssignDialog } from '../applications/review/AssignDialog.tsx';
import { evaluatorsDocument } from '../applications/review/queries.ts';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { instantText } from '../kernel/values/days.ts';
import { useText } from '../kernel/values/language.ts';
import { TermChip } from '../kernel/values/terms.tsx';
import type { EvaluationRecord } from './record.ts';

/** 专家评分: who was asked and who has scored; the totals once the scoring is closed. An expert sees the own task. */
export function Assignments({ record }: { record: EvaluationRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [isAssigning, setAssigning] = useState(false);
  const { assignments, openActions, progress } = record;
  const mayAssign = openActions.includes('assignExpert');
  if (!mayAssign && assignments.length === 0) return null;
  const title = progress
    ? translate('evaluation.scoring.progress', { progress })
    : translate('evaluation.scoring.heading');
  const field = (name: string) => translate(`resources.evaluationAssignments.fields.${name}`);
  const isBlind = record.status === 'FORWARDED';
  return (
    <Panel
      title={title}
      dense
      aside={
        mayAssign ? (
          <Button variant="outlined" onClick={() => setAssigning(true)}>
            {textOf(evaluationLifecycle.assignExpert.label)}
          </Button>
        ) : null
      }
    >
      {isBlind ? (
        <Box sx={{ px: 2, py: 1, color: 'text.secondary' }}>{translate('evaluation.scoring.blind')}</Box>
      ) : null}
      <PlainTable
        label={title}
        rows={assignments}
        keyOf={({ id }) => id}
        empty={<Box sx={{ px: 2, pb: 2 }}>{translate('evaluation.scoring.none')}</Box>}
        columns={[
          {
            label: field('expert.name'),
            cell: ({ id, expert }) => (
              <MuiLink component={Link} to={`/evaluationAssignments/${id}/show`}>
                {expert.name}
              </MuiLink>
            ),
          },
          { label: field('status'), cell: ({ status }) => <TermChip term={status} of={assignmentStatus} /> },
          { label: field('total'), isNumber: true, cell: ({ total }) => total ?? '—' },
          { label: field('opinion'), cell: ({ opinion }) => opinion || '—' },
          {
            label: field('submittedAt'),
            cell: ({ submittedAt }) => (submittedAt ? instantText(submittedAt) : '—'),
          },
          {
            label: translate('review.tab.acts'),
            cell: (row) =>
              row.openActions.includes('score') ? (
                <Button
                  component={Link}
                  to={`/evaluationAssignments/${row.id}/show`}
                  variant="contained"
                  size="small"
                >
                  {translate('evaluation.scoring.score')}
                </Button>
              ) : (
                <ResourceContextProvider value="evaluationAssignments">
                  <RecordContextProvider value={row}>
                    <ActionButtons steps={evaluationAssignmentLifecycle} />
                  </RecordContextProvider>
                </ResourceContextProvider>
              ),
          },
        ]}
      />
      {isAssigning ? (
        <AssignDialog
          resource="evaluations"
          id={record.id}
          document={evaluatorsDocument}
          label={evaluationLifecycle.assignExpert.label}
          onClose={() => setAssigning(false)}
          onAssigned={() => setAssigning(false)}
        />
      ) : null}
    </Panel>
  );
}
