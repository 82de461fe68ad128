import { type AnnualReportStatus, annualReportLifecycle, annualReportStatus } from '@consortium/domain';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { dayText, today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { TermChip } from '../../kernel/values/terms.tsx';
import { newKey } from '../../providers/dataProvider.ts';
import { request } from '../../providers/graphql.ts';
import type { ReportRecord } from '../record.ts';
import { acceptAllDocument, extendAllDocument } from './queries.ts';

export type ManyAct = 'accept' | 'extend';
const documents: Readonly<Record<ManyAct, string>> = { accept: acceptAllDocument, extend: extendAllDocument };

type Outcome = Readonly<{
  __typename: string;
  status?: AnnualReportStatus;
  dueOn?: string;
  message?: string;
}>;
type Props = Readonly<{
  action: ManyAct;
  reports: readonly ReportRecord[];
  onClose: (isDone: boolean) => void;
}>;

/** 批量办理: rehearsed first, so that what would be refused is seen before anything is done. */
export function ManyDialog({ action, reports, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [dueOn, setDueOn] = useState(today());
  const [reason, setReason] = useState('');
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const [isDone, setDone] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  const [key] = useState(newKey);
  const name = textOf(annualReportLifecycle[action].label);
  const isWhole = action === 'accept' || (dueOn !== '' && reason.trim() !== '');
  const going = (outcomes ?? []).filter(({ __typename }) => __typename === 'AnnualReport').length;

  const send = async (dryRun: boolean) => {
    setPending(true);
    setProblem('');
    try {
      const answer = await request<{ outcomes: readonly Outcome[] }>(documents[action], {
        ids: reports.map(({ id }) => id),
        ...(action === 'extend' ? { dueOn, reason: reason.trim() } : {}),
        dryRun,
        ...(dryRun ? {} : { idempotencyKey: key }),
      });
      setOutcomes(answer.outcomes);
      setDone(!dryRun);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog
      open
      onClose={isPending ? undefined : () => onClose(isDone)}
      fullWidth
      maxWidth="md"
      aria-labelledby="many-title"
    >
      <DialogTitle id="many-title">
        {translate('report.many.title', { action: name, count: reports.length })}
      </DialogTitle>
      <DialogContent>
        {problem ? <Alert severity="error">{problem}</Alert> : null}
        {action === 'extend' && !isDone ? (
          <>
            <TextField
              required
              fullWidth
              type="date"
              label={translate('resources.annualReports.fields.dueOn')}
              value={dueOn}
              onChange={({ target }) => {
                setDueOn(target.value);
                setOutcomes(null);
              }}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ mt: 1 }}
            />
            <TextField
              required
              fullWidth
              multiline
              minRows={2}
              label={translate('desk.act.reason')}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
                setOutcomes(null);
              }}
              sx={{ mt: 2 }}
            />
          </>
        ) : null}
        {outcomes ? (
          <Outcomes reports={reports} outcomes={outcomes} isDone={isDone} />
        ) : (
          <Box sx={{ color: 'text.secondary', mt: 1 }}>{translate(`report.many.${action}Hint`)}</Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onClose(isDone)} disabled={isPending}>
          {translate(isDone ? 'desk.common.close' : 'ra.action.cancel')}
        </Button>
        {isDone ? null : outcomes ? (
          <Button
            variant="contained"
            loading={isPending}
            disabled={going === 0}
            onClick={() => void send(false)}
          >
            {translate('decision.meeting.confirm', { count: going })}
          </Button>
        ) : (
          <Button variant="contained" loading={isPending} disabled={!isWhole} onClick={() => void send(true)}>
            {translate('decision.meeting.preview')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

type Told = Readonly<{ reports: readonly ReportRecord[]; outcomes: readonly Outcome[]; isDone: boolean }>;

/** 逐件结果: where each would go or went, or why it does not. */
function Outcomes({ reports, outcomes, isDone }: Told) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 2 }} role="status">
      <strong>{translate(isDone ? 'decision.meeting.done' : 'decision.meeting.previewed')}</strong>
      {reports.map(({ id, consortium, round }, index) => {
        const { status, dueOn, message } = outcomes[index] ?? {};
        return (
          <Box key={id} sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Box sx={{ flexGrow: 1 }}>
                {consortium.name} · {round.year}
              </Box>
              {status ? (
                <>
                  <TermChip term={status} of={annualReportStatus} />
                  <span>{translate('report.many.due', { day: dayText(dueOn ?? '') })}</span>
                </>
              ) : (
                <ToneMark tone="blocks">{translate('decision.meeting.stopped')}</ToneMark>
              )}
            </Box>
            {message ? <Box sx={{ color: 'text.secondary' }}>{message}</Box> : null}
          </Box>
        );
      })}
    </Box>
  );
}
