import { same } from '@consortium/domain';
import { Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { ActDialog } from '../kernel/acts/ActDialog.tsx';
import { EditWhereOpen } from '../kernel/acts/PageActions.tsx';
import { ProblemDialog } from '../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../kernel/acts/useAct.ts';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { RebaseDialog } from './RebaseDialog.tsx';
import { Opened } from './RoundList.tsx';

/** 填报任务: the period, the day it is due, and the way to its reports. */
export default function RoundShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<Actions />}>
      <Panel>
        <WithRecord<RaRecord>
          render={({ indicatorSet, correctionsNeedApproval }) => (
            <Facts>
              <Fact source="year" />
              <Fact source="startsOn" />
              <Fact source="endsOn" />
              <Fact source="dueOn" />
              <Fact source="openedAt">
                <Opened />
              </Fact>
              <Fact source="correctionsNeedApproval">
                {translate(correctionsNeedApproval ? 'desk.common.yes' : 'desk.common.no')}
              </Fact>
              <Fact source="indicatorSetId">
                <MuiLink component={Link} to={`/indicatorSets/${indicatorSet.id}/show`}>
                  {`${indicatorSet.title} v${indicatorSet.edition}`}
                </MuiLink>
              </Fact>
            </Facts>
          )}
        />
      </Panel>
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

function Actions() {
  const translate = useTranslate();
  const record = useRecordContext<
    RaRecord & { version: number; indicatorSetId: string; openActions: readonly string[] }
  >();
  const acting = useAct('reportingRounds');
  const [isAsking, setAsking] = useState(false);
  const [isRebasing, setRebasing] = useState(false);
  if (!record) return null;
  const words = translate(record.openedAt ? 'report.round.openAgain' : 'report.round.open');
  const open = async () => {
    await acting.run('open', { id: record.id, version: record.version }, words);
    setAsking(false);
  };
  return (
    <>
      <MuiLink
        component={Link}
        to={`/annualReports?${new URLSearchParams({ filter: JSON.stringify({ year: record.year }) })}`}
      >
        {translate('report.round.reports')}
      </MuiLink>
      {record.openActions.includes('open') ? (
        <Button variant={record.openedAt ? 'outlined' : 'contained'} onClick={() => setAsking(true)}>
          {words}
        </Button>
      ) : null}
      {record.openedAt && record.openActions.includes('rebase') ? (
        <Button variant="outlined" onClick={() => setRebasing(true)}>
          {translate('report.round.rebase')}
        </Button>
      ) : null}
      <EditWhereOpen />
      {isRebasing ? <RebaseDialog round={record} onClose={() => setRebasing(false)} /> : null}
      {isAsking ? (
        <ActDialog
          step={{ label: same(words), confirm: true }}
          name={`${record.title}:${translate('report.round.openHint')}`}
          isPending={acting.isPending}
          onConfirm={open}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={words} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
