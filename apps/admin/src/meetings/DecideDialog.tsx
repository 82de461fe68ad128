import { type MeetingOutcome, meetingOutcome, meetingResultLabels } from '@consortium/domain';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useStore, useTranslate } from 'react-admin';
import { today } from '../kernel/values/days.ts';
import { useText } from '../kernel/values/language.ts';
import { useTermChoices } from '../kernel/values/terms.tsx';
import { newKey } from '../providers/dataProvider.ts';
import { request } from '../providers/graphql.ts';
import { type OneOutcome, Outcomes } from './Outcomes.tsx';
import type { PackApplication } from './pack.ts';
import { decideDocument } from './queries.ts';

type Props = Readonly<{ applications: readonly PackApplication[]; onClose: () => void }>;

/** 登记会议决定: rehearsed first, so that every clause and state that would refuse is seen before anything is done. */
export function DecideDialog({ applications, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const choices = useTermChoices(meetingOutcome);
  // The same meeting decides the next one too.
  const [meeting, setMeeting] = useStore('meetings.meeting', '');
  const [heldOn, setHeldOn] = useStore('meetings.heldOn', today());
  const [result, setResult] = useState<MeetingOutcome>('AGREED');
  const [reason, setReason] = useState('');
  const [outcomes, setOutcomes] = useState<readonly OneOutcome[] | null>(null);
  const [isDone, setDone] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  const [key] = useState(newKey);

  const given = { meeting: meeting.trim(), heldOn, result, reason: reason.trim() };
  const isWhole = given.meeting !== '' && heldOn !== '' && (result === 'AGREED' || given.reason !== '');
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setOutcomes(null);
    };

  const send = async (dryRun: boolean) => {
    setPending(true);
    setProblem('');
    try {
      const answer = await request<{ outcomes: readonly OneOutcome[] }>(decideDocument, {
        ids: applications.map(({ id }) => id),
        result: given,
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
  const going = (outcomes ?? []).filter(({ __typename }) => __typename === 'Application').length;
  const setMeetingOutcome = changed(setResult);
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      fullWidth
      maxWidth="md"
      aria-labelledby="decide-title"
    >
      <DialogTitle id="decide-title">
        {translate('decision.meeting.decideTitle', { count: applications.length })}
      </DialogTitle>
      <DialogContent>
        {problem ? <Alert severity="error">{problem}</Alert> : null}
        {isDone ? null : (
          <>
            <Box sx={{ display: 'grid', gridTemplateColumns: { md: '2fr 1fr' }, columnGap: 2 }}>
              <TextField
                autoFocus
                required
                label={textOf(meetingResultLabels.meeting)}
                value={meeting}
                onChange={({ target }) => changed(setMeeting)(target.value)}
                helperText={translate('decision.meeting.meetingHint')}
              />
              <TextField
                required
                type="date"
                label={textOf(meetingResultLabels.heldOn)}
                value={heldOn}
                onChange={({ target }) => changed(setHeldOn)(target.value)}
                slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
              />
            </Box>
            <RadioGroup
              row
              aria-label={textOf(meetingResultLabels.result)}
              value={result}
              onChange={(_event, value) => setMeetingOutcome(value as MeetingOutcome)}
            >
              {choices.map(({ id, name }) => (
                <FormControlLabel key={id} value={id} control={<Radio />} label={name} />
              ))}
            </RadioGroup>
            <TextField
              fullWidth
              multiline
              minRows={2}
              required={result !== 'AGREED'}
              label={textOf(meetingResultLabels.reason)}
              value={reason}
              onChange={({ target }) => changed(setReason)(target.value)}
              helperText={translate(
                result === 'AGREED' ? 'decision.meeting.reasonFree' : 'desk.act.reasonHint',
              )}
            />
          </>
        )}
        {outcomes ? (
          <Outcomes applications={applications} outcomes={outcomes} isDone={isDone} />
        ) : (
          <Box sx={{ color: 'text.secondary', mt: 1 }}>{translate('decision.meeting.previewHint')}</Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
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
