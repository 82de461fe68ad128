import { Box, Link as MuiLink } from '@mui/material';
import { type RaRecord, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { HistoryEntry } from '../kernel/history/HistoryEntry.tsx';
import type { Entry } from '../kernel/history/HistoryTimeline.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { resourceOf } from '../kernel/values/subjects.ts';
import { ActName } from './ActName.tsx';
import { SubjectField } from './SubjectField.tsx';

type LogEntry = RaRecord & Entry & { subject: string; recordId: string; recordName: string };

/** One entry of the log: who, from where, what, why, and every field that moved. */
export default function AuditShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={null}>
      <Panel>
        <Facts>
          <Fact source="at">
            <InstantField source="at" />
          </Fact>
          <Fact source="actorName" />
          <Fact source="address" />
          <Fact source="action">
            <ActName />
          </Fact>
          <Fact source="subject">
            <SubjectField />
          </Fact>
          <Fact source="recordName">
            <WithRecord<LogEntry> render={(entry) => <RecordLink entry={entry} />} />
          </Fact>
        </Facts>
      </Panel>
      <Panel title={translate('resources.auditEntries.fields.changes')}>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          <WithRecord<LogEntry>
            render={(entry) => <HistoryEntry entry={entry} resource={resourceOf[entry.subject] ?? ''} />}
          />
        </Box>
      </Panel>
    </DeskShow>
  );
}

function RecordLink({ entry: { subject, recordId, recordName } }: { entry: LogEntry }) {
  const resource = resourceOf[subject];
  if (!resource) return recordName || '—';
  return (
    <MuiLink component={Link} to={`/${resource}/${recordId}/show`}>
      {recordName || recordId}
    </MuiLink>
  );
}
