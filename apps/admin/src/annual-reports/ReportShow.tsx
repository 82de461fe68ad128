import { annualReportStatus, correctionReason, reportGrade } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { ActionButtons } from '../kernel/acts/ActionButtons.tsx';
import { FormAct } from '../kernel/acts/FormAct.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { dayText, instantText } from '../kernel/values/days.ts';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';
import { CorrectionPanel } from './CorrectionPanel.tsx';
import { Filling } from './filling/Filling.tsx';
import { Draft } from './Papers.tsx';
import { Reminders } from './Reminders.tsx';
import { Due } from './ReportList.tsx';
import { namesIn, type ReportRecord } from './record.ts';
import { Snapshots } from './Snapshots.tsx';

/** Acts that have their place within the content. */
const inPlace = ['fill', 'write', 'askPart', 'confirmPart', 'submit', 'comment', 'settleComments'];
const why = { correctionReason };
const grade = { suggestedGrade: reportGrade };
const instead = {
  accept: <FormAct action="accept" terms={grade} optional={['suggestedGrade']} />,
  extend: <FormAct action="extend" days={['dueOn']} />,
  askCorrection: <FormAct action="askCorrection" terms={why} />,
  requireCorrection: <FormAct action="requireCorrection" terms={why} />,
};

/** Acts that write figures and texts themselves: what is typed begins anew with what they left. */
const contentKey = ({ id, zeroReason, correction }: ReportRecord) =>
  [id, zeroReason !== null, correction !== null].join();

/** 年度运行报告: where it stands, then its parts, checks and texts, then what was submitted before. */
export default function ReportShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<ActionButtons except={inPlace} instead={instead} />}>
      <Head />
      <WithRecord<ReportRecord> render={(record) => <CorrectionPanel record={record} />} />
      <WithRecord<ReportRecord> render={(record) => <Filling key={contentKey(record)} record={record} />} />
      <WithRecord<ReportRecord> render={(record) => <Reminders record={record} />} />
      <Draft />
      <Snapshots />
      <WithRecord<ReportRecord>
        render={(record) => <RecordHistory title={translate('desk.history.title')} names={namesIn(record)} />}
      />
    </DeskShow>
  );
}

function Head() {
  return (
    <Panel>
      <WithRecord<ReportRecord>
        render={({ round, consortium, leadUnit, zeroReason, suggestedGrade }) => (
          <Facts columns={4}>
            <Fact source="status">
              <TermChipField source="status" of={annualReportStatus} />
            </Fact>
            <Fact source="dueOn">
              <Due />
            </Fact>
            <Fact source="progress" />
            <Fact source="submittedAt">
              <SubmittedAt />
            </Fact>
            <Fact source="consortium.name">
              <MuiLink component={Link} to={`/consortia/${consortium.id}/show`}>
                {consortium.name}
              </MuiLink>
            </Fact>
            <Fact source="leadUnit.legalName">{leadUnit.legalName}</Fact>
            <Fact source="period">
              {dayText(round.startsOn)} – {dayText(round.endsOn)}
            </Fact>
            <Fact source="indicatorSet">
              <MuiLink component={Link} to={`/indicatorSets/${round.indicatorSet.id}/show`}>
                {`${round.indicatorSet.title} v${round.indicatorSet.edition}`}
              </MuiLink>
            </Fact>
            {suggestedGrade === null ? null : (
              <Fact source="suggestedGrade">
                <TermField source="suggestedGrade" of={reportGrade} />
              </Fact>
            )}
            {zeroReason === null ? null : <Fact source="zeroReason">{zeroReason}</Fact>}
          </Facts>
        )}
      />
    </Panel>
  );
}

const SubmittedAt = () => (
  <WithRecord<ReportRecord>
    render={({ submittedAt }) => <span>{submittedAt ? instantText(submittedAt) : '—'}</span>}
  />
);
