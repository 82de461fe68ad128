import {
  applicationLabels,
  outcome,
  specialCaseBasis,
  specialCaseStatus,
  waiverStatus,
} from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../kernel/values/language.ts';
import { TermChip, useTerm } from '../kernel/values/terms.tsx';
import { Words } from '../kernel/values/Words.tsx';
import { countsOf, missedOf, type PackApplication } from './pack.ts';
import { Section } from './Section.tsx';

/** 概况: who files, what for. */
export function Summary({ application }: { application: PackApplication }) {
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

/** 条款对照: how many came to what, and those that are not met. */
export function Clauses({ application }: { application: PackApplication }) {
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
export function Reasons({ application }: { application: PackApplication }) {
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
