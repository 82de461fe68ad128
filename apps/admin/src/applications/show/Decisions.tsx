import { meetingOutcome } from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../../kernel/page/Panel.tsx';
import { TermChip } from '../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../record.ts';

/** 会议决定与批复: what meetings resolved, and the consortium that came of it. */
export function Decisions({ record: { meetingResults, consortium } }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  if (meetingResults.length === 0 && !consortium) return null;
  return (
    <Panel title={translate('decision.show.title')}>
      {meetingResults.map(({ id, heldOn, meeting, result, reason }) => (
        <Box key={id} sx={{ overflowWrap: 'anywhere' }}>
          {heldOn} {meeting} <TermChip term={result} of={meetingOutcome} /> {reason}
        </Box>
      ))}
      {consortium ? (
        <Box>
          {translate('decision.show.consortium')}:{' '}
          <MuiLink component={Link} to={`/consortia/${consortium.id}/show`}>
            {consortium.name}({consortium.number})
          </MuiLink>
        </Box>
      ) : null}
    </Panel>
  );
}
