import { assignmentLifecycle, assignmentStatus, reviewRecommendation } from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionButtons } from '../../kernel/acts/ActionButtons.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { DueMark } from '../../kernel/values/day-fields.tsx';
import { dayText, instantText } from '../../kernel/values/days.ts';
import { TermChip, useTerm } from '../../kernel/values/terms.tsx';
import type { AssignmentInReview, Review } from './queries.ts';

type Props = Readonly<{ review: Review; actions: ReactNode }>;

/** 评审进度: who was asked, who has answered; the scores once the review is closed. */
export function Assignments({ review, actions }: Props) {
  const translate = useTranslate();
  const recommended = useTerm(reviewRecommendation);
  const { scoreSheet, dueOn, closedAt, progress, assignments } = review;
  const all = progress.assigned + progress.submitted;
  const title = translate('review.tab.progress');
  return (
    <Panel title={title} aside={actions} dense>
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', px: 2, py: 1.5 }}>
        <MuiLink component={Link} to={`/scoreSheets/${scoreSheet.id}/show`}>
          {scoreSheet.title} · {translate('rules.edition', { edition: scoreSheet.edition })}
        </MuiLink>
        <span>
          {translate('review.scoring.due')} {closedAt ? dayText(dueOn) : <DueMark day={dueOn} />}
        </span>
        <span>{translate('review.tab.submittedOf', { submitted: progress.submitted, all })}</span>
        {progress.declined > 0 ? (
          <span>{translate('review.tab.declined', { count: progress.declined })}</span>
        ) : null}
        {closedAt ? (
          <span>{translate('review.tab.closedAt', { time: instantText(closedAt) })}</span>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('review.tab.blind')}
          </Box>
        )}
      </Box>
      <PlainTable<AssignmentInReview>
        label={title}
        rows={assignments}
        keyOf={({ id }) => id}
        empty={<Box sx={{ px: 2, pb: 2 }}>{translate('review.tab.none')}</Box>}
        columns={[
          {
            label: translate('review.tab.expert'),
            cell: ({ id, expert }) => (
              <MuiLink component={Link} to={`/reviewAssignments/${id}/show`}>
                {expert.name}
              </MuiLink>
            ),
          },
          {
            label: translate('review.tab.status'),
            cell: ({ status }) => <TermChip term={status} of={assignmentStatus} />,
          },
          { label: translate('review.tab.total'), isNumber: true, cell: ({ total }) => total ?? '—' },
          {
            label: translate('review.tab.recommendation'),
            cell: ({ recommendation }) => (recommendation ? recommended(recommendation) : '—'),
          },
          { label: translate('review.tab.opinion'), cell: ({ opinion }) => opinion || '—' },
          {
            label: translate('review.tab.acts'),
            cell: (row) => (
              <ResourceContextProvider value="reviewAssignments">
                <RecordContextProvider value={row}>
                  <ActionButtons steps={assignmentLifecycle} />
                </RecordContextProvider>
              </ResourceContextProvider>
            ),
          },
        ]}
      />
    </Panel>
  );
}
