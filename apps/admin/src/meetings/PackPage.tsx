import {
  applicationLabels,
  applicationStatus,
  chainPosition,
  meetingOutcome,
  membershipLabels,
  membershipRole,
  organisationKind,
  organisationLabels,
  outcome,
  specialCaseBasis,
  specialCaseStatus,
  waiverStatus,
} from '@consortium/domain';
import { Box, Button, Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermChip, useTerm } from '../kernel/values/terms.tsx';
import { Words } from '../kernel/values/Words.tsx';
import { countsOf, missedOf, type PackApplication } from './pack.ts';

type Props = Readonly<{
  application: PackApplication;
  place: number;
  onDecide: (() => void) | null;
}>;

/** 一件一页: summary, clauses, reasons, units, and the meeting's result. */
export function PackPage({ application, place, onDecide }: Props) {
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

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mb: 2 }}>
    <Box component="h3" sx={{ fontSize: 14, m: 0, mb: 0.5 }}>
      {title}
    </Box>
    {children}
  </Box>
);

function Summary({ application }: { application: PackApplication }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { leadUnit, recommendingBody, priorityDirections, mainBusinessDirection } = application;
  const texts = ['developmentIdea', 'taskGoals', 'expectedPerformance'] as const;
  return (
    <Section title={translate('decision.meeting.summary')}>
      <Box>
        {translate('resources.applications.fields.leadUnit')}:{leadUnit.legalName} ·{' '}
        {translate('resources.applications.fields.recommendingBody')}:{recommendingBody?.name ?? '—'}
      </Box>
      <Box>
        {translate('resources.applications.fields.priorityDirections')}:
        <Words of={priorityDirections.map(({ name }) => name)} /> ·{' '}
        {textOf(applicationLabels.mainBusinessDirection)}:{mainBusinessDirection || '—'}
      </Box>
      {texts.map((key) =>
        application[key] ? (
          <Box key={key} sx={{ mt: 0.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            <strong>{textOf(applicationLabels[key])}</strong> {application[key]}
          </Box>
        ) : null,
      )}
    </Section>
  );
}

function Clauses({ application }: { application: PackApplication }) {
  const [translate, outcomeOf] = [useTranslate(), useTerm(outcome)];
  const findings = application.examination?.findings ?? [];
  const missed = missedOf(findings);
  return (
    <Section title={translate('decision.meeting.clauses')}>
      <Box>
        {countsOf(findings, outcome.terms)
          .map(({ term, count }) => `${outcomeOf(term)} ${count}`)
          .join(' · ')}
      </Box>
      {missed.map(({ code, clause, outcome: of, message, seen, threshold }) => (
        <Box key={code} sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
          <TermChip term={of} of={outcome} />
          <Box>
            {clause} {message}({translate('desk.finding.seen')} {seen},{translate('desk.finding.threshold')}{' '}
            {threshold})
          </Box>
        </Box>
      ))}
    </Section>
  );
}

/** 说明与一事一议: why clauses that are not met need not stop it. */
function Reasons({ application }: { application: PackApplication }) {
  const [translate, basisOf] = [useTranslate(), useTerm(specialCaseBasis)];
  const { waivers, specialCase, examination } = application;
  const clauseOf = (code: string) =>
    examination?.findings.find((finding) => finding.code === code)?.clause ?? code;
  if (waivers.length === 0 && !specialCase) return null;
  return (
    <Section title={translate('decision.meeting.reasons')}>
      {waivers.map(({ code, reason, status, decidedBy }) => (
        <Box key={code} sx={{ overflowWrap: 'anywhere' }}>
          {clauseOf(code)} <TermChip term={status} of={waiverStatus} /> {reason}
          {decidedBy ? `(${decidedBy})` : ''}
        </Box>
      ))}
      {specialCase ? (
        <Box sx={{ overflowWrap: 'anywhere' }}>
          {translate('decision.meeting.specialCase')}{' '}
          <TermChip term={specialCase.status} of={specialCaseStatus} /> {basisOf(specialCase.basis)}:
          {specialCase.reason} · <Words of={specialCase.codes.map(clauseOf)} />
          {specialCase.decisionDocumentNo ? ` · ${specialCase.decisionDocumentNo}` : ''}
        </Box>
      ) : null}
    </Section>
  );
}

function Units({ application }: { application: PackApplication }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [roleOf, kindOf, placeOf] = [
    useTerm(membershipRole),
    useTerm(organisationKind),
    useTerm(chainPosition),
  ];
  const { members } = application.formation;
  const title = translate('decision.meeting.units', { count: members.length });
  return (
    <Section title={title}>
      <PlainTable
        label={`${application.number} ${title}`}
        rows={members}
        keyOf={({ organisation }) => organisation.id}
        columns={[
          {
            label: textOf(membershipLabels.organisationId),
            cell: ({ organisation }) => organisation.legalName,
          },
          { label: textOf(membershipLabels.role), cell: ({ role }) => roleOf(role) },
          { label: textOf(organisationLabels.kind), cell: ({ organisation }) => kindOf(organisation.kind) },
          {
            label: textOf(membershipLabels.chainPosition),
            cell: ({ chainPosition: position }) => (position ? placeOf(position) : '—'),
          },
          { label: textOf(membershipLabels.taskDivision), cell: ({ taskDivision }) => taskDivision || '—' },
        ]}
      />
    </Section>
  );
}

/** 会议决定: what was resolved, or lines to be filled in by hand. */
function Results({ application }: { application: PackApplication }) {
  const translate = useTranslate();
  const { meetingResults } = application;
  return (
    <Section title={translate('decision.meeting.results')}>
      {meetingResults.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{translate('decision.meeting.noResult')}</Box>
      ) : (
        meetingResults.map(({ id, meeting, heldOn, result, reason }) => (
          <Box key={id}>
            {heldOn} {meeting} <TermChip term={result} of={meetingOutcome} /> {reason}
          </Box>
        ))
      )}
    </Section>
  );
}
