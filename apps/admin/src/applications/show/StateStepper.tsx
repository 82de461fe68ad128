import type { ApplicationStatus } from '@consortium/domain';
import { Box, Step, StepLabel, Stepper } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayInSentence, instantText } from '../../kernel/values/days.ts';
import { useDeskLocale } from '../../kernel/values/language.ts';
import type { ApplicationRecord } from '../record.ts';

const checking = ['DRAFT', 'SUBMITTED', 'RECOMMENDED', 'RECEIVED'] as const;
/** 预申报 ends with the formal check; 正式申报 goes on to the decision document. */
const stepsOfKind = {
  PRE_APPLICATION: [...checking, 'PASSED'],
  FORMAL_APPLICATION: [...checking, 'UNDER_REVIEW', 'REVIEWED', 'IN_PUBLICITY', 'APPROVED'],
} as const;

/** At which step a record stands in each state; null where it stopped somewhere on the way. */
const standsAt: Readonly<Record<ApplicationStatus, number | null>> = {
  DRAFT: 0,
  RETURNED: 0,
  SUBMITTED: 1,
  RECOMMENDED: 2,
  RECEIVED: 3,
  CORRECTION_REQUESTED: 3,
  PASSED: 4,
  CONVERTED: 5,
  FAILED: 3,
  UNDER_REVIEW: 4,
  REVIEWED: 5,
  PROPOSED: 6,
  IN_PUBLICITY: 6,
  APPROVED: 8,
  NOT_APPROVED: 5,
  WITHDRAWN: null,
  DISQUALIFIED: null,
};
const stopped: readonly ApplicationStatus[] = [
  'RETURNED',
  'CORRECTION_REQUESTED',
  'FAILED',
  'NOT_APPROVED',
  'DISQUALIFIED',
];

/** 进度: where the record stands, when it got there, and who is next. */
export function StateStepper({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const { status, submittedAt, recommendedAt, receivedAt, concludedAt, recommendingBody, correctionDueOn } =
    record;
  const steps = stepsOfKind[record.kind];
  const isWhole = record.kind === 'PRE_APPLICATION' && status === 'PASSED';
  const at = isWhole
    ? steps.length
    : (standsAt[status] ?? (receivedAt ? 3 : recommendedAt ? 2 : submittedAt ? 1 : 0));
  const reached = [
    submittedAt,
    recommendedAt,
    receivedAt,
    ...Array(steps.length - 4).fill(null),
    concludedAt,
  ];
  const day = correctionDueOn ? dayInSentence(correctionDueOn, locale) : '';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mt: 1.5, flexWrap: 'wrap' }}>
      <Stepper
        activeStep={at}
        sx={{ flexGrow: 1, maxWidth: 180 * steps.length, '& .MuiStepLabel-label': { whiteSpace: 'nowrap' } }}
      >
        {steps.map((step, index) => (
          <Step key={step} completed={index < at}>
            <StepLabel
              error={index === at && stopped.includes(status)}
              optional={
                reached[index] ? (
                  <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, whiteSpace: 'nowrap' }}>
                    {instantText(reached[index]).slice(5)}
                  </Box>
                ) : undefined
              }
            >
              {translate(`filing.show.steps.${step}`)}
            </StepLabel>
          </Step>
        ))}
      </Stepper>
      <Box>
        <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
          {translate('filing.show.next')}
        </Box>
        {translate(`filing.show.waiting.${status}`, { body: recommendingBody?.name ?? '', day })}
      </Box>
    </Box>
  );
}
