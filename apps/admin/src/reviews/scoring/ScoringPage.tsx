import { assignmentLifecycle, assignmentStatus } from '@consortium/domain';
import { Alert, Box } from '@mui/material';
import { useTranslate, WithRecord } from 'react-admin';
import { ActionButtons } from '../../kernel/acts/ActionButtons.tsx';
import { DeskShow } from '../../kernel/page/DeskShow.tsx';
import { DueMark } from '../../kernel/values/day-fields.tsx';
import { dayText, instantText } from '../../kernel/values/days.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import type { AssignmentRecord } from '../record.ts';
import { FilePane } from './FilePane.tsx';
import { SheetForm } from './SheetForm.tsx';
import { SheetRead } from './SheetRead.tsx';

/** 评分: the file beside the sheet; what is typed is kept, what is submitted is locked. */
export default function ScoringPage() {
  return (
    <DeskShow actions={null}>
      <WithRecord<AssignmentRecord> render={(record) => <Scoring key={record.id} record={record} />} />
    </DeskShow>
  );
}

function Scoring({ record }: { record: AssignmentRecord }) {
  const translate = useTranslate();
  const mayScore = record.openActions.includes('score');
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          gap: 2,
          alignItems: 'center',
          flexWrap: 'wrap',
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          p: 1.5,
          mb: 2,
        }}
      >
        <TermChip term={record.status} of={assignmentStatus} />
        <span>{record.expert.name}</span>
        <span>
          {translate('review.scoring.due')}{' '}
          {mayScore ? <DueMark day={record.dueOn} /> : dayText(record.dueOn)}
        </span>
        {record.submittedAt ? (
          <span>{translate('review.scoring.submitted', { time: instantText(record.submittedAt) })}</span>
        ) : null}
        <Box sx={{ flexGrow: 1 }} />
        <ActionButtons steps={assignmentLifecycle} except={['score', 'submitScores']} />
      </Box>
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
        {record.application ? (
          <FilePane applicationId={record.application.id} />
        ) : (
          <Alert severity="info">{translate('review.scoring.gone')}</Alert>
        )}
        {mayScore ? <SheetForm record={record} /> : <SheetRead record={record} />}
      </Box>
    </>
  );
}
