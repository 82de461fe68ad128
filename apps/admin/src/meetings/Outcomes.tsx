import { type ApplicationStatus, applicationStatus } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FindingList } from '../kernel/acts/FindingList.tsx';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { TermChip } from '../kernel/values/terms.tsx';
import type { WireFinding } from '../providers/problem.ts';
import type { PackApplication } from './pack.ts';

export type OneOutcome = Readonly<{
  __typename: string;
  status?: ApplicationStatus;
  message?: string;
  findings?: readonly WireFinding[];
}>;

type Props = Readonly<{
  applications: readonly PackApplication[];
  outcomes: readonly OneOutcome[];
  isDone: boolean;
}>;

/** 逐件结果: where each would go or went, or every clause and state that stops it. */
export function Outcomes({ applications, outcomes, isDone }: Props) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 2 }} role="status">
      <strong>{translate(isDone ? 'decision.meeting.done' : 'decision.meeting.previewed')}</strong>
      {applications.map(({ id, number, name }, index) => {
        const outcome = outcomes[index];
        if (!outcome) return null;
        return (
          <Box key={id} sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Box sx={{ flexGrow: 1 }}>
                {number} {name}
              </Box>
              {outcome.status ? (
                <>
                  → <TermChip term={outcome.status} of={applicationStatus} />
                </>
              ) : (
                <ToneMark tone="blocks">{translate('decision.meeting.stopped')}</ToneMark>
              )}
            </Box>
            {outcome.message ? <Box sx={{ color: 'text.secondary' }}>{outcome.message}</Box> : null}
            {outcome.findings ? <FindingList findings={outcome.findings} /> : null}
          </Box>
        );
      })}
    </Box>
  );
}
