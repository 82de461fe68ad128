import {
  type ApplicationStatus,
  applicationStatus,
  type MeetingOutcome,
  meetingOutcome,
  meetingResultLabels,
} from '@consortium/domain';
import { Box, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { useStore, useTranslate } from 'react-admin';
import { FindingList } from '../kernel/acts/FindingList.tsx';
import { RehearsalDialog } from '../kernel/acts/RehearsalDialog.tsx';
import { useRehearsal } from '../kernel/acts/useRehearsal.ts';
import { today } from '../kernel/values/days.ts';
import { useText } from '../kernel/values/language.ts';
import { TermChip, useTermChoices } from '../kernel/values/terms.tsx';
import type { WireFinding } from '../providers/problem.ts';
import type { PackApplication } from './pack.ts';
import { decideDocument } from './queries.ts';

type Outcome = Readonly<{
  __typename: string;
  status?: ApplicationStatus;
  message?: string;
  findings?: readonly WireFinding[];
}>;
type Props = Readonly<{ applications: readonly PackApplication[]; onClose: () => void }>;

/** 登记会议决定: rehearsed first, so that every clause and state that would refuse is seen before anything is done. */
export function DecideDialog({ applications, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const choices = useTermChoices(meetingOutcome);
  const rehearsal = useRehearsal<Outcome>(decideDocument, 'Application');
  // The same meeting decides the next one too.
  const [meeting, setMeeting] = useStore('meetings.meeting', '');
  const [heldOn, setHeldOn] = useStore('meetings.heldOn', today());
  const [result, setResult] = useState<MeetingOutcome>('AGREED');
  const [reason, setReason] = useState('');

  const given = { meeting: meeting.trim(), heldOn, result, reason: reason.trim() };
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      rehearsal.forget();
    };
  const setMeetingOutcome = changed(setResult);
  return (
    <RehearsalDialog
      title={translate('decision.meeting.decideTitle', { count: applications.length })}
      hint={translate('decision.meeting.previewHint')}
      rehearsal={rehearsal}
      rows={applications}
      keyOf={({ id }) => id}
      nameOf={({ number, name }) => `${number} ${name}`}
      goneTo={({ status }) =>
        status ? (
          <>
            → <TermChip term={status} of={applicationStatus} />
          </>
        ) : null
      }
      stoppedBy={({ findings }) => (findings ? <FindingList findings={findings} /> : null)}
      variables={{ ids: applications.map(({ id }) => id), result: given }}
      isWhole={given.meeting !== '' && heldOn !== '' && (result === 'AGREED' || given.reason !== '')}
      onClose={onClose}
    >
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
        helperText={translate(result === 'AGREED' ? 'decision.meeting.reasonFree' : 'desk.act.reasonHint')}
      />
    </RehearsalDialog>
  );
}
