import type { ApplicationStatus } from '@consortium/domain';
import { Box, Step, StepLabel, Stepper } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayInSentence, instantText } from '../../kernel/values/days.ts';
import { useDeskLocale } from '../../kernel/values/language.ts';
import type { ApplicationRecord } from '../record.ts';

const steps = ['DRAFT', 'SUBMITTED', 'RECOMMENDED', 'RECEIVED', 'PASSED'] as const;

/** At which step a record stands in each state; concluded ones stand at the end or where they stopped. */
const standsAt: Readonly<Record<ApplicationStatus, number | null>> = {
  DRAFT: 0,
  RETURNED: 0,
  SUBMITTED: 1,
  RECOMMENDED: 2,
  RECEIVED: 3,
  CORRECTION_REQUESTED: 3,
  PASSED: 5,
  FAILED: 4,
  WITHDRAWN: null,
};
const stopped: readonly ApplicationStatus[] = ['RETURNED', 'CORRECTION_REQUESTED', 'FAILED'];

/** 进度: where the record stands, when it got there, and who is next. */
export function StateStepper({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const { status, submittedAt, recommendedAt, receivedAt, concludedAt, recommendingBody, correctionDueOn } =
    record;
  const at = standsAt[status] ?? (receivedAt ? 3 : recommendedAt ? 2 : submittedAt ? 1 : 0);
  const reached = [submittedAt, recommendedAt, receivedAt, null, concludedAt];
  const day = correctionDueOn ? dayInSentence(correctionDueOn, locale) : '';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mt: 1.5, flexWrap: 'wrap' }}>
      <Stepper
        activeStep={at}
        sx={{ flexGrow: 1, maxWidth: 720, '& .MuiStepLabel-label': { whiteSpace: 'nowrap' } }}
      >
        {steps.map((step, index) => (
          <Step key={step} completed={index < at}>
            <StepLabel
              error={index === Math.min(at, 4) && stopped.includes(status)}
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
