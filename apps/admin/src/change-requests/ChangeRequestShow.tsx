import { changeKind, changeRequestStatus, decidedStatuses } from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { FormAct } from '../kernel/acts/FormAct.tsx';
import { type Entry, HistoryTimeline } from '../kernel/history/HistoryTimeline.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PaperFiles } from '../kernel/page/PaperFiles.tsx';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';
import type { Preview } from './queries.ts';
import { Consents } from './show/Consents.tsx';
import { PreviewView } from './show/PreviewView.tsx';
import { unitNames } from './show/unit-names.ts';

/** 变更申请: what is asked, who must agree, what would come of it, and what may be done now. */
export default function ChangeRequestShow() {
  const translate = useTranslate();
  const approve = <FormAct action="approve" note={translate('registry.state.note')} />;
  return (
    <DeskShow
      actions={
        <>
          <ActionButtons instead={{ approve }} />
          <DecisionPaper />
        </>
      }
    >
      <WithRecord<RaRecord & { preview: Preview | null; history: readonly Entry[] }>
        render={({ consortium, isEffective, decidedBy, preview, history, consents }) => (
          <>
            <Panel>
              <Facts>
                <Fact source="consortium.name" wide>
                  <MuiLink component={Link} to={`/consortia/${consortium.id}/show?tab=changes`}>
                    {consortium.name}({consortium.number})
                  </MuiLink>
                </Fact>
                <Fact source="status">
                  <TermChipField source="status" of={changeRequestStatus} />{' '}
                  {isEffective ? (
                    <ToneMark tone="holds">{translate('registry.change.effective')}</ToneMark>
                  ) : null}
                </Fact>
                <Fact source="kind">
                  <TermField source="kind" of={changeKind} />
                </Fact>
                <Fact source="effectiveOn" />
                <Fact source="leadUnit.legalName" />
                <Fact source="reason" wide />
                <Fact source="evidence" wide />
                {decidedBy ? (
                  <>
                    <Fact source="decidedBy" />
                    <Fact source="decisionNote" wide />
                  </>
                ) : null}
              </Facts>
            </Panel>
            <Consents />
            {preview ? <PreviewView preview={preview} /> : null}
            <Panel title={translate('desk.history.title')}>
              <HistoryTimeline
                resource="changeRequests"
                entries={history}
                names={unitNames(preview, consents)}
              />
            </Panel>
          </>
        )}
      />
    </DeskShow>
  );
}

/** 变更决定书, where there is a decision. */
function DecisionPaper() {
  const name = useTranslate()('registry.papers.change');
  const record = useRecordContext<RaRecord>();
  if (!record || !decidedStatuses.some((each) => each === record.status)) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {name}
      <PaperFiles about={name} address={`/papers/change-requests/${record.id}`} />
    </Box>
  );
}
