import { assignmentStatus, evaluationAssignmentLifecycle } from '@consortium/domain';
import { Alert, Box, Link as MuiLink, Skeleton } from '@mui/material';
import { ResourceContextProvider, useGetOne, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { ActionButtons } from '../../kernel/acts/ActionButtons.tsx';
import { DeskShow } from '../../kernel/page/DeskShow.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { instantText } from '../../kernel/values/days.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import type { EvaluationRecord } from '../record.ts';
import { FigureTable } from '../self-report/FigureTable.tsx';
import { SelfReports } from '../self-report/SelfReports.tsx';
import type { ScoringRecord } from './record.ts';
import { ScoreForm } from './ScoreForm.tsx';
import { ScoreRead } from './ScoreRead.tsx';

/** 评分: the self report and its figures beside the sheet; what is submitted is locked. */
export default function ScoringPage() {
  return (
    <DeskShow actions={null}>
      <WithRecord<ScoringRecord> render={(record) => <Scoring key={record.id} record={record} />} />
    </DeskShow>
  );
}

function Scoring({ record }: { record: ScoringRecord }) {
  const translate = useTranslate();
  const { data, isPending } = useGetOne<EvaluationRecord>('evaluations', { id: record.evaluationId });
  const mayScore = record.openActions.includes('score');
  return (
    <>
      <Panel>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <TermChip term={record.status} of={assignmentStatus} />
          <span>{record.expert.name}</span>
          {record.submittedAt ? (
            <span>{translate('review.scoring.submitted', { time: instantText(record.submittedAt) })}</span>
          ) : null}
          {data ? (
            <MuiLink component={Link} to={`/evaluations/${record.evaluationId}/show`}>
              {translate('evaluation.scoring.openEvaluation')}
            </MuiLink>
          ) : null}
          <Box sx={{ flexGrow: 1 }} />
          <ActionButtons steps={evaluationAssignmentLifecycle} except={['score', 'submitScores']} />
        </Box>
      </Panel>
      {record.declaredConflict ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {record.declaredConflict}
        </Alert>
      ) : null}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 7fr) minmax(0, 5fr)' },
          alignItems: 'start',
        }}
      >
        <ResourceContextProvider value="evaluations">
          <Box sx={{ minWidth: 0 }}>
            {data ? (
              <>
                <SelfReports record={data} />
                <FigureTable record={data} />
              </>
            ) : isPending ? (
              <Skeleton variant="rectangular" height={420} />
            ) : (
              <Alert severity="info">{translate('evaluation.scoring.gone')}</Alert>
            )}
          </Box>
        </ResourceContextProvider>
        {mayScore ? (
          <ScoreForm record={record} figures={data?.figures ?? []} />
        ) : (
          <ScoreRead record={record} />
        )}
      </Box>
    </>
  );
}
