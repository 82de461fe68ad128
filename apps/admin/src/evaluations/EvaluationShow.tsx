import { evaluationConsequence, evaluationStatus, reportGrade } from '@consortium/domain';
import { Alert, Link as MuiLink } from '@mui/material';
import { useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { Due } from '../annual-reports/ReportList.tsx';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { FormAct } from '../kernel/acts/FormAct.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { dayText } from '../kernel/values/days.ts';
import { TermChip } from '../kernel/values/terms.tsx';
import { Assignments } from './Assignments.tsx';
import type { EvaluationRecord } from './record.ts';
import { StateStepper } from './StateStepper.tsx';
import { FigureTable } from './self-report/FigureTable.tsx';
import { SelfReportForm } from './self-report/SelfReportForm.tsx';
import { SelfReports } from './self-report/SelfReports.tsx';

/** Acts that have their place within the content. */
const inPlace = ['writeSelfReport', 'submitSelfReport', 'assignExpert'];
const documented = ['documentNo'];

/** 绩效评价: where it stands, what speaks for what, then the self report, the indicators and the scores. */
export default function EvaluationShow() {
  const translate = useTranslate();
  const instead = {
    publicise: <FormAct action="publicise" days={['noticeFrom', 'noticeUntil']} />,
    grade: (
      <FormAct action="grade" terms={{ grade: reportGrade }} note={translate('evaluation.show.gradeNote')} />
    ),
    requireRectification: <FormAct action="requireRectification" lines={documented} days={['rectifyBy']} />,
    suspend: <FormAct action="suspend" lines={documented} />,
    revoke: <FormAct action="revoke" lines={documented} />,
  };
  return (
    <DeskShow actions={<ActionButtons except={inPlace} instead={instead} />}>
      <WithRecord<EvaluationRecord>
        render={(record) => (
          <>
            <Panel>
              <StateStepper record={record} />
            </Panel>
            <Hints record={record} />
            <Outcome record={record} />
            <Head record={record} />
            <Assignments record={record} />
            {record.openActions.includes('writeSelfReport') ? (
              <SelfReportForm key={record.id} record={record} />
            ) : null}
            <FigureTable record={record} />
            <SelfReports record={record} />
          </>
        )}
      />
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

/** 提示: facts for whoever decides. */
function Hints({ record: { hints } }: { record: EvaluationRecord }) {
  return (hints ?? []).map(({ code, message }) => (
    <Alert key={code} severity="warning" sx={{ mb: 1 }}>
      {message}
    </Alert>
  ));
}

/** 结果: score, grade and what followed, as soon as the viewer may know. */
function Outcome({ record }: { record: EvaluationRecord }) {
  const translate = useTranslate();
  const { result, spread, suggestedGrade, grade, gradeReason, consequence } = record;
  if (result === null && grade === null) return null;
  return (
    <Panel title={translate('evaluation.show.outcome')}>
      <Facts columns={4}>
        <Fact source="result">{result ?? '—'}</Fact>
        {spread === null ? null : <Fact source="spread">{spread}</Fact>}
        <Fact source="suggestedGrade">
          {suggestedGrade ? <TermChip term={suggestedGrade} of={reportGrade} /> : '—'}
        </Fact>
        {grade ? (
          <Fact source="grade">
            <TermChip term={grade} of={reportGrade} />
          </Fact>
        ) : null}
        {gradeReason ? (
          <Fact source="gradeReason" wide>
            {gradeReason}
          </Fact>
        ) : null}
        {consequence ? (
          <Fact source="consequence">
            <TermChip term={consequence} of={evaluationConsequence} />
          </Fact>
        ) : null}
        {record.documentNo ? <Fact source="documentNo">{record.documentNo}</Fact> : null}
        {record.rectifyBy ? <Fact source="rectifyBy">{dayText(record.rectifyBy)}</Fact> : null}
        {record.consequenceReason ? (
          <Fact source="consequenceReason" wide>
            {record.consequenceReason}
          </Fact>
        ) : null}
      </Facts>
    </Panel>
  );
}

function Head({ record }: { record: EvaluationRecord }) {
  const { consortium, leadUnit, round, firstOpinion } = record;
  return (
    <Panel>
      <Facts columns={4}>
        <Fact source="status">
          <TermChip term={record.status} of={evaluationStatus} />
        </Fact>
        <Fact source="consortium.name">
          <MuiLink component={Link} to={`/consortia/${consortium.id}/show`}>
            {consortium.name}
          </MuiLink>
        </Fact>
        <Fact source="leadUnit.legalName">{leadUnit.legalName}</Fact>
        <Fact source="roundId">
          <MuiLink component={Link} to={`/evaluationRounds/${round.id}/show`}>
            {round.title}
          </MuiLink>
        </Fact>
        <Fact source="scheme">
          <MuiLink component={Link} to={`/evaluationSchemes/${round.scheme.id}/show`}>
            {`${round.scheme.title} v${round.scheme.edition}`}
          </MuiLink>
        </Fact>
        <Fact source="dueOn">
          <Due at="selfReportedAt" />
        </Fact>
        {firstOpinion ? <Fact source="firstOpinion">{firstOpinion}</Fact> : null}
      </Facts>
    </Panel>
  );
}
