import { applicationLifecycle } from '@consortium/domain';
import { Box, Button, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButtons } from '../../kernel/acts/ActionButtons.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { useText } from '../../kernel/values/language.ts';
import { request } from '../../providers/graphql.ts';
import type { ApplicationRecord } from '../record.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { Assignments } from './Assignments.tsx';
import { OpenReviewDialog } from './OpenReviewDialog.tsx';
import { proposalsDocument, type ReviewOfApplication, reviewDocument } from './queries.ts';
import { SiteVisits } from './SiteVisits.tsx';
import { Statistics } from './Statistics.tsx';

type Dialog = 'open' | 'assign' | null;
/** What this tab draws itself; the page's head leaves it out. */
const here = ['closeReview'];

/** 评审 of an application, for the office: opening, experts, progress, close, statistics, site visits. */
export function ReviewTab({ record }: { record: ApplicationRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [dialog, setDialog] = useState<Dialog>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['applications', 'review', record.id, record.status],
    queryFn: async ({ signal }) =>
      (await request<{ application: ReviewOfApplication }>(reviewDocument, { id: record.id }, signal))
        .application,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={240} />;
  const { review, siteVisits } = data;
  const isOpen = (action: string) => record.openActions.includes(action);
  return (
    <>
      {review ? (
        <>
          {review.statistics ? <Statistics review={review} /> : null}
          <Assignments
            review={review}
            actions={
              <Box sx={{ display: 'flex', gap: 1 }}>
                {isOpen('assignExpert') ? (
                  <Button variant="outlined" onClick={() => setDialog('assign')}>
                    {textOf(applicationLifecycle.assignExpert.label)}
                  </Button>
                ) : null}
                <ActionButtons except={record.openActions.filter((action) => !here.includes(action))} />
              </Box>
            }
          />
        </>
      ) : (
        <Panel title={translate('review.tab.name')}>
          <Box sx={{ mb: 1 }}>
            {translate(isOpen('openReview') ? 'review.tab.notOpened' : 'review.tab.notYet')}
          </Box>
          {isOpen('openReview') ? (
            <Button variant="contained" onClick={() => setDialog('open')}>
              {textOf(applicationLifecycle.openReview.label)}
            </Button>
          ) : null}
        </Panel>
      )}
      {review || siteVisits.length > 0 ? (
        <SiteVisits record={record} visits={siteVisits} onRecorded={() => void refetch()} />
      ) : null}
      {dialog === 'open' ? <OpenReviewDialog record={record} onClose={() => setDialog(null)} /> : null}
      {dialog === 'assign' ? (
        <AssignDialog
          resource="applications"
          id={record.id}
          document={proposalsDocument}
          label={applicationLifecycle.assignExpert.label}
          onClose={() => setDialog(null)}
          onAssigned={() => {
            setDialog(null);
            void refetch();
          }}
        />
      ) : null}
    </>
  );
}
