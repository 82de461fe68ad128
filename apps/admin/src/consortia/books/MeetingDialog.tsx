import {
  entitledTo,
  governanceMeetingLabels,
  type ResolutionInput,
  resolutionLabels,
  type SeatInput,
} from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutline';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormGroup,
  FormLabel,
  IconButton,
  MenuItem,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import type { FormationOn } from '../queries.ts';
import type { ConsortiumRecord } from '../show/record.ts';
import { useFormation } from '../show/useFormation.ts';
import { Issues } from './Issues.tsx';
import type { MeetingRecord } from './queries.ts';

type Body = FormationOn['governanceBodies'][number];
type Props = Readonly<{
  record: ConsortiumRecord;
  /** None for one that is recorded now. */
  meeting: MeetingRecord | null;
  onDone: () => void;
  onClose: () => void;
}>;
const blank: ResolutionInput = { title: '', text: '', votesFor: 0, votesAgainst: 0, votesAbstained: 0 };
const votes = ['votesFor', 'votesAgainst', 'votesAbstained'] as const;

/** 登记会议: the bodies and seats of the day are offered, so that nobody is there who had no seat. */
export function MeetingDialog({ record, meeting, onDone, onClose }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [given, setGiven] = useState({
    bodyId: meeting?.body.id ?? '',
    heldOn: meeting?.heldOn ?? today(),
    place: meeting?.place ?? '',
    chairedBy: meeting?.chairedBy ?? '',
    present: [...(meeting?.present ?? [])],
    summary: meeting?.summary ?? '',
    resolutions: (meeting?.resolutions ?? []).map(
      ({ isAdopted: _isAdopted, ...resolution }): ResolutionInput => resolution,
    ),
  });
  const acting = useAct('consortia');
  const { data: formation } = useFormation(record, given.heldOn || today());
  const bodies = formation?.governanceBodies ?? [];
  const body = bodies.find(({ id }) => id === given.bodyId);
  const label = translate('registry.books.recordMeeting');
  const set = (more: Partial<typeof given>) => setGiven({ ...given, ...more });
  const setResolution = (at: number, more: Partial<ResolutionInput>) =>
    set({
      resolutions: given.resolutions.map((each, index) => (index === at ? { ...each, ...more } : each)),
    });

  const submit = async () => {
    const values = {
      id: record.id,
      meeting: given,
      ...(meeting ? { meetingId: meeting.id, version: record.version } : {}),
    };
    if (!(await acting.run(meeting ? 'correctMeeting' : 'recordMeeting', values, label))) return;
    onDone();
    onClose();
  };

  return (
    <>
      <DialogForm
        title={label}
        submit={translate('ra.action.save')}
        maxWidth="md"
        isPending={acting.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <Issues issues={acting.issues} />
        <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, columnGap: 2, pt: 1 }}>
          <TextField
            required
            type="date"
            label={textOf(governanceMeetingLabels.heldOn)}
            value={given.heldOn}
            onChange={({ target }) => set({ heldOn: target.value })}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
          />
          <TextField
            required
            select
            label={textOf(governanceMeetingLabels.bodyId)}
            value={body ? given.bodyId : ''}
            onChange={({ target }) => set({ bodyId: target.value, present: [] })}
            helperText={formation && bodies.length === 0 ? translate('registry.bodies.none') : ''}
          >
            {bodies.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={textOf(governanceMeetingLabels.place)}
            value={given.place}
            onChange={({ target }) => set({ place: target.value })}
          />
          <TextField
            label={textOf(governanceMeetingLabels.chairedBy)}
            value={given.chairedBy}
            onChange={({ target }) => set({ chairedBy: target.value })}
          />
        </Box>
        {body ? (
          <Present body={body} present={given.present} onChange={(present) => set({ present })} />
        ) : null}
        <TextField
          fullWidth
          multiline
          minRows={2}
          label={textOf(governanceMeetingLabels.summary)}
          value={given.summary}
          onChange={({ target }) => set({ summary: target.value })}
          sx={{ mt: 1 }}
        />
        {given.resolutions.map((resolution, index) => (
          <Box
            key={index}
            role="group"
            aria-label={`${textOf(governanceMeetingLabels.resolutions)} ${index + 1}`}
            sx={{ display: 'grid', gridTemplateColumns: '2fr 2fr repeat(3, 84px) 40px', gap: 1, mt: 1 }}
          >
            <TextField
              required
              label={textOf(resolutionLabels.title)}
              value={resolution.title}
              onChange={({ target }) => setResolution(index, { title: target.value })}
            />
            <TextField
              label={textOf(resolutionLabels.text)}
              value={resolution.text}
              onChange={({ target }) => setResolution(index, { text: target.value })}
            />
            {votes.map((vote) => (
              <TextField
                key={vote}
                type="number"
                label={textOf(resolutionLabels[vote])}
                value={resolution[vote]}
                onChange={({ target }) => setResolution(index, { [vote]: Number(target.value) })}
                slotProps={{ htmlInput: { min: 0, max: given.present.length } }}
              />
            ))}
            <IconButton
              aria-label={translate('ra.action.remove')}
              onClick={() => set({ resolutions: given.resolutions.filter((_, at) => at !== index) })}
            >
              <RemoveIcon />
            </IconButton>
          </Box>
        ))}
        <Button startIcon={<AddIcon />} onClick={() => set({ resolutions: [...given.resolutions, blank] })}>
          {translate('registry.books.addResolution')}
        </Button>
        {given.resolutions.length > 0 ? (
          <Alert severity="info" sx={{ mt: 1 }}>
            {translate('registry.books.majority')}
          </Alert>
        ) : null}
      </DialogForm>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={label} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}

type PresentProps = Readonly<{
  body: Body;
  present: readonly string[];
  onChange: (present: string[]) => void;
}>;
/** Who had a seat on that day; who was there is ticked. */
function Present({ body, present, onChange }: PresentProps) {
  const [translate, textOf] = [useTranslate(), useText()];
  const entitled = entitledTo(body.seats as unknown as readonly SeatInput[]);
  const all = entitled.map(({ person }) => person);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 1 }}>
      <FormLabel component="legend">
        {textOf(governanceMeetingLabels.present)}{' '}
        {translate('registry.books.attendance', { present: present.length, entitled: all.length })}
      </FormLabel>
      <FormGroup row>
        {entitled.map(({ person }, index) => (
          <FormControlLabel
            key={`${index} ${person}`}
            label={person}
            control={
              <Checkbox
                checked={present.includes(person)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...present, person] : present.filter((each) => each !== person))
                }
              />
            }
          />
        ))}
        {all.length > 0 ? (
          <Button onClick={() => onChange(all)}>{translate('registry.books.allPresent')}</Button>
        ) : (
          <Box sx={{ color: 'text.secondary' }}>{translate('registry.bodies.vacant')}</Box>
        )}
      </FormGroup>
    </Box>
  );
}
