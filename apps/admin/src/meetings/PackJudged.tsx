import {
  chainPosition,
  meetingOutcome,
  membershipLabels,
  membershipRole,
  organisationKind,
  organisationLabels,
  reviewRecommendation,
} from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermChip, useTerm } from '../kernel/values/terms.tsx';
import type { PackApplication, Place } from './pack.ts';
import { Section } from './Section.tsx';
import { UnitMap } from './UnitMap.tsx';

/** 专家评审: the scores once the review is closed, and where they put it. */
export function Scores({ application, ranked }: { application: PackApplication; ranked: Place | null }) {
  const [translate, recommendationOf] = [useTranslate(), useTerm(reviewRecommendation)];
  const statistics = application.review?.statistics;
  if (!statistics) return null;
  return (
    <Section title={translate('decision.meeting.scores')}>
      <Box>
        {translate('decision.meeting.meanOf', {
          mean: statistics.mean ?? '—',
          spread: statistics.spread ?? '—',
        })}
        {ranked ? ` · ${translate('decision.meeting.rankOf', { rank: ranked.rank })} ${ranked.reason}` : ''}
      </Box>
      {statistics.totals.map(({ expertName, total, isOutlier, recommendation }) => (
        <Box key={expertName}>
          {expertName} {total}
          {recommendation ? ` · ${recommendationOf(recommendation)}` : ''}
          {isOutlier ? ` · ${translate('decision.meeting.outlier')}` : ''}
        </Box>
      ))}
    </Section>
  );
}

/** 利益关系与回避: who scored after the check for conflicts, and who stayed away, and why. */
export function Conflicts({ application }: { application: PackApplication }) {
  const translate = useTranslate();
  const assignments = application.review?.assignments ?? [];
  const declined = assignments.filter(({ status }) => status === 'DECLINED');
  const scored = assignments.filter(({ status }) => status === 'SUBMITTED');
  if (scored.length + declined.length === 0) return null;
  return (
    <Section title={translate('decision.meeting.conflicts')}>
      {scored.length > 0 ? (
        <Box>{translate('decision.meeting.checked', { count: scored.length })}</Box>
      ) : null}
      {declined.map(({ id, expert, declaredConflict }) => (
        <Box key={id} sx={{ overflowWrap: 'anywhere' }}>
          {translate('decision.meeting.stayedAway', { name: expert.name })}
          {declaredConflict ? `:${declaredConflict}` : ''}
        </Box>
      ))}
    </Section>
  );
}

/** 参与单位. */
export function Units({ application }: { application: PackApplication }) {
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
      <UnitMap members={members} />
      <PlainTable
        label={`${application.number} ${title}`}
        rows={members}
        keyOf={({ organisation }) => organisation.id}
        columns={[
          {
            label: textOf(membershipLabels.organisationId),
            cell: ({ organisation }) => organisation.legalName,
          },
          {
            label: textOf(membershipLabels.role),
            cell: ({ role }) => (
              <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                {roleOf(role)}
              </Box>
            ),
          },
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
export function Results({ application }: { application: PackApplication }) {
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
