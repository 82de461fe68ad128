import { applicationStatus, publicNoticeLabels, publicNoticeStatus } from '@consortium/domain';
import { Alert, Link as MuiLink } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PaperFiles } from '../kernel/page/PaperFiles.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermChip, TermChipField } from '../kernel/values/terms.tsx';
import { NoticePhaseMark } from './NoticePhaseMark.tsx';
import { Objections } from './Objections.tsx';
import { RecordObjection } from './RecordObjection.tsx';

export type Entry = Readonly<{
  position: number;
  name: string;
  leadUnit: string;
  application: Readonly<{ id: string; number: string; status: string }> | null;
}>;

/** 公示: how long it still runs, what it lists, and the objections to it. */
export default function NoticeShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<ActionButtons instead={{ recordObjection: <RecordObjection /> }} />}>
      <MissingYears />
      <Panel
        title={translate('decision.notice.paper')}
        aside={
          <WithRecord<RaRecord>
            render={({ id }) => <PaperFiles address={`/papers/public-notices/${id}`} />}
          />
        }
      >
        <Facts>
          <Fact source="status">
            <TermChipField source="status" of={publicNoticeStatus} />
          </Fact>
          <Fact source="phase">
            <NoticePhaseMark withDays />
          </Fact>
          <Fact source="batchId">
            <WithRecord<RaRecord>
              render={({ batch }) => (
                <MuiLink component={Link} to={`/batches/${batch.id}/show`}>
                  {batch.title}
                </MuiLink>
              )}
            />
          </Fact>
          <Fact source="startsOn" />
          <Fact source="endsOn" />
          <Fact source="publicPage">
            <PublicLink />
          </Fact>
          <Fact source="text" wide />
          <Fact source="contact" wide />
        </Facts>
      </Panel>
      <Entries />
      <Objections />
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

function MissingYears() {
  const translate = useTranslate();
  const years = useRecordContext<RaRecord>()?.missingCalendarYears as readonly number[] | undefined;
  return years && years.length > 0 ? (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate('decision.notice.missingYears', { years: years.join('、') })}
    </Alert>
  ) : null;
}

/** Where anybody reads it, without signing in. */
function PublicLink() {
  const notice = useRecordContext<RaRecord<string>>();
  if (!notice || notice.status === 'DRAFT' || notice.phase === 'UPCOMING') return <span>—</span>;
  const path = `/public/notices/${notice.id.slice(notice.id.indexOf('_') + 1)}`;
  return (
    <MuiLink href={path} target="_blank" rel="noopener">
      {path.slice(0, 24)}…
    </MuiLink>
  );
}

function Entries() {
  const [translate, textOf] = [useTranslate(), useText()];
  const entries = (useRecordContext<RaRecord>()?.entries ?? []) as readonly Entry[];
  const title = `${textOf(publicNoticeLabels.applicationIds)} ${entries.length}`;
  return (
    <Panel title={title} dense>
      <PlainTable
        label={title}
        rows={entries}
        keyOf={({ position }) => String(position)}
        columns={[
          {
            label: translate('resources.applications.fields.name'),
            cell: ({ name, application }) =>
              application ? (
                <MuiLink component={Link} to={`/applications/${application.id}/show`}>
                  {name}
                </MuiLink>
              ) : (
                name
              ),
          },
          {
            label: translate('resources.applications.fields.number'),
            cell: ({ application }) => application?.number ?? '—',
          },
          { label: translate('resources.applications.fields.leadUnit'), cell: ({ leadUnit }) => leadUnit },
          {
            label: translate('resources.applications.fields.status'),
            cell: ({ application }) =>
              application ? <TermChip term={application.status} of={applicationStatus} /> : '—',
          },
        ]}
      />
    </Panel>
  );
}
