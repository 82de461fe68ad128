import { consortiumLabels, consortiumStatus } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PaperFiles } from '../kernel/page/PaperFiles.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermChip } from '../kernel/values/terms.tsx';

type Established = Readonly<{
  id: string;
  number: string;
  name: string;
  status: string;
  leadUnit: Readonly<{ id: string; legalName: string }>;
  application: Readonly<{ id: string; number: string }> | null;
}>;

/** 批复文件, and the consortia that it established. */
export default function DocumentShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={null}>
      <Panel
        title={translate('decision.document.paper')}
        aside={
          <WithRecord<RaRecord>
            render={({ id }) => <PaperFiles address={`/papers/decision-documents/${id}`} />}
          />
        }
      >
        <Facts>
          <Fact source="title" wide />
          <Fact source="documentNo" />
          <Fact source="issuedOn" />
          <Fact source="issuedBy" />
          <Fact source="batchId">
            <WithRecord<RaRecord>
              render={({ batch }) => (
                <MuiLink component={Link} to={`/batches/${batch.id}/show`}>
                  {batch.title}
                </MuiLink>
              )}
            />
          </Fact>
        </Facts>
      </Panel>
      <Consortia />
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

function Consortia() {
  const [translate, textOf] = [useTranslate(), useText()];
  const consortia = (useRecordContext<RaRecord>()?.consortia ?? []) as readonly Established[];
  const title = `${translate('decision.document.established')} ${consortia.length}`;
  return (
    <Panel title={title} dense>
      <PlainTable
        label={title}
        rows={consortia}
        keyOf={({ id }) => id}
        columns={[
          {
            label: textOf(consortiumLabels.name),
            cell: ({ id, name }) => (
              <MuiLink component={Link} to={`/consortia/${id}/show`}>
                {name}
              </MuiLink>
            ),
          },
          { label: textOf(consortiumLabels.number), cell: ({ number }) => number },
          { label: textOf(consortiumLabels.leadUnitId), cell: ({ leadUnit }) => leadUnit.legalName },
          {
            label: textOf(consortiumLabels.status),
            cell: ({ status }) => <TermChip term={status} of={consortiumStatus} />,
          },
          {
            label: translate('decision.document.application'),
            cell: ({ application }) =>
              application ? (
                <MuiLink component={Link} to={`/applications/${application.id}/show`}>
                  {application.number}
                </MuiLink>
              ) : (
                '—'
              ),
          },
        ]}
      />
    </Panel>
  );
}
