import { jobKind, jobStatus } from '@consortium/domain';
import { Alert, Box, Link as MuiLink } from '@mui/material';
import { NumberField, type RaRecord, TextField, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { recordPath } from '../kernel/values/subjects.ts';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';
import { JobFile } from './JobFile.tsx';
import { JobProgress } from './JobProgress.tsx';

/** 后台任务: how far it is, what came of it, and why not. */
export default function JobShow() {
  return (
    <DeskShow actions={<ActionButtons except={['fetch']} />}>
      <Told />
      <Panel>
        <Box sx={{ mb: 2, '&:empty': { display: 'none' } }}>
          <JobProgress />
          <JobFile />
        </Box>
        <Facts columns={4}>
          <Fact source="status">
            <TermChipField source="status" of={jobStatus} />
          </Fact>
          <Fact source="kind">
            <TermField source="kind" of={jobKind} />
          </Fact>
          <Fact source="title">
            <Content />
          </Fact>
          <Fact source="attempts">
            <NumberField source="attempts" />
          </Fact>
          {(['requestedAt', 'startedAt', 'endedAt'] as const).map((source) => (
            <Fact key={source} source={source}>
              <InstantField source={source} />
            </Fact>
          ))}
          <OfFile />
        </Facts>
      </Panel>
    </DeskShow>
  );
}

/** What is told of the file; an import makes none. */
function OfFile() {
  if (useRecordContext<RaRecord>()?.importId) return null;
  return (
    <>
      <Fact source="expiresAt">
        <InstantField source="expiresAt" />
      </Fact>
      <Fact source="fileName" wide>
        <TextField source="fileName" emptyText="—" />
      </Fact>
      <Fact source="sha256" wide>
        <TextField source="sha256" emptyText="—" />
      </Fact>
    </>
  );
}

/** What it is about, as a link where that has a page. */
function Content() {
  const record = useRecordContext<RaRecord>();
  const path = recordPath(record?.importId ?? record?.batchId ?? '');
  if (!record || !path) return <TextField source="title" />;
  return (
    <MuiLink component={Link} to={path}>
      {record.title}
    </MuiLink>
  );
}

/** In words what to do next, or what went wrong. */
function Told() {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord>();
  if (!record) return null;
  const { status, problem } = record;
  if (problem)
    return (
      <Alert severity={status === 'FAILED' ? 'error' : 'warning'} sx={{ mb: 2 }}>
        {problem}
      </Alert>
    );
  return status === 'DONE' ? (
    <Alert severity="success" sx={{ mb: 2 }}>
      {translate('job.once')}
    </Alert>
  ) : null;
}
