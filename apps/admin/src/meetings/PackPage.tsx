import { applicationStatus } from '@consortium/domain';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import { TermChip } from '../kernel/values/terms.tsx';
import { Conflicts, Results, Scores, Units } from './PackJudged.tsx';
import { Clauses, Reasons, Summary } from './PackReading.tsx';
import type { PackApplication, Place } from './pack.ts';

type Props = Readonly<{
  application: PackApplication;
  place: number;
  ranked: Place | null;
  onDecide: (() => void) | null;
}>;

/** 一件一页: summary, clauses, reasons, units, and the meeting's result. */
export function PackPage({ application, place, ranked, onDecide }: Props) {
  const translate = useTranslate();
  const { id, number, name, status } = application;
  return (
    <Box className="pack-page" id={id} sx={{ scrollMarginTop: 64 }}>
      <Panel
        title={
          <MuiLink component={Link} to={`/applications/${id}/show`} color="inherit" underline="hover">
            {place}. {name}({number})
          </MuiLink>
        }
        aside={<TermChip term={status} of={applicationStatus} />}
      >
        <Summary application={application} />
        <Clauses application={application} />
        <Reasons application={application} />
        <Scores application={application} ranked={ranked} />
        <Conflicts application={application} />
        <Units application={application} />
        <Results application={application} />
        {onDecide ? (
          <Button className="off-paper" variant="contained" onClick={onDecide} sx={{ mt: 1 }}>
            {translate('decision.meeting.decide')}
          </Button>
        ) : null}
      </Panel>
    </Box>
  );
}
