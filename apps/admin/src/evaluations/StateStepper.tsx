import { type EvaluationStatus, evaluationStatus } from '@consortium/domain';
import { Box, Step, StepLabel, Stepper } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayText, instantText } from '../kernel/values/days.ts';
import { useTerm } from '../kernel/values/terms.tsx';
import type { EvaluationRecord } from './record.ts';

const steps = ['selfReport', 'firstReview', 'scoring', 'notice', 'grade', 'consequence'] as const;
/** At which step an evaluation stands in each state. */
const standsAt: Readonly<Record<EvaluationStatus, number>> = {
  SCHEDULED: 0,
  RETURNED: 0,
  SELF_REPORTED: 1,
  FORWARDED: 2,
  SCORED: 3,
  IN_PUBLICITY: 3,
  GRADED: 5,
  CONCLUDED: 6,
};

/** 进度: where the evaluation stands, and when it got there. */
export function StateStepper({ record }: { record: EvaluationRecord }) {
  const [translate, nameOf] = [useTranslate(), useTerm(evaluationStatus)];
  const { status, selfReportedAt, gradedAt, noticeFrom, noticeUntil } = record;
  const reached = [
    selfReportedAt && instantText(selfReportedAt),
    null,
    null,
    noticeFrom && noticeUntil && `${dayText(noticeFrom).slice(5)} – ${dayText(noticeUntil).slice(5)}`,
    gradedAt && instantText(gradedAt),
    null,
  ];
  const at = standsAt[status];
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
      <Stepper
        activeStep={at}
        sx={{ flexGrow: 1, maxWidth: 1080, '& .MuiStepLabel-label': { whiteSpace: 'nowrap' } }}
      >
        {steps.map((step, index) => (
          <Step key={step} completed={index < at}>
            <StepLabel
              error={index === at && status === 'RETURNED'}
              optional={
                reached[index] ? (
                  <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, whiteSpace: 'nowrap' }}>
                    {reached[index]}
                  </Box>
                ) : undefined
              }
            >
              {index === at ? nameOf(status) : translate(`evaluation.steps.${step}`)}
            </StepLabel>
          </Step>
        ))}
      </Stepper>
    </Box>
  );
}
