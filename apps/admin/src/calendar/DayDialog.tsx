import { calendarExceptionLabels } from '@consortium/domain';
import {
  Alert,
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
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { dayInSentence } from '../kernel/values/days.ts';
import { useDeskLocale, useText } from '../kernel/values/language.ts';
import { request } from '../providers/graphql.ts';
import { isProblem, type Problem } from '../providers/problem.ts';
import { removeDayDocument, setDayDocument } from './queries.ts';
import { type CalendarYear, calendarKey, type Exception } from './useCalendar.ts';

type Props = Readonly<{ day: string; kept: Exception | undefined; onClose: () => void }>;

/** 一天: off or worked, and by what name; or as the ordinary week has it. */
export function DayDialog({ day, kept, onClose }: Props) {
  const [translate, textOf, locale, notify] = [useTranslate(), useText(), useDeskLocale(), useNotify()];
  const queries = useQueryClient();
  const [isWorking, setWorking] = useState(kept?.isWorking ?? false);
  const [name, setName] = useState(kept?.name ?? '');
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);

  const send = async (document: string, variables: Readonly<Record<string, unknown>>) => {
    setPending(true);
    setProblem('');
    try {
      const { outcome } = await request<{ outcome: CalendarYear | Problem }>(document, variables);
      if (isProblem(outcome)) return setProblem(outcome.message);
      queries.setQueryData(calendarKey((outcome as CalendarYear).year), outcome);
      notify(translate('decision.calendar.kept'), { type: 'success' });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setPending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(setDayDocument, { exception: { day, isWorking, name: name.trim() } });
  };

  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      fullWidth
      maxWidth="xs"
      aria-labelledby="day-title"
    >
      <form onSubmit={submit}>
        <DialogTitle id="day-title">{dayInSentence(day, locale)}</DialogTitle>
        <DialogContent>
          {problem ? <Alert severity="error">{problem}</Alert> : null}
          <RadioGroup
            row
            aria-label={translate('decision.calendar.kind')}
            value={isWorking ? 'worked' : 'off'}
            onChange={(_event, value) => setWorking(value === 'worked')}
          >
            <FormControlLabel value="off" control={<Radio />} label={translate('decision.calendar.off')} />
            <FormControlLabel
              value="worked"
              control={<Radio />}
              label={translate('decision.calendar.worked')}
            />
          </RadioGroup>
          <TextField
            autoFocus
            fullWidth
            required
            label={textOf(calendarExceptionLabels.name)}
            value={name}
            onChange={({ target }) => setName(target.value)}
            helperText={translate('decision.calendar.nameHint')}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
        </DialogContent>
        <DialogActions>
          {kept ? (
            <Button
              color="warning"
              disabled={isPending}
              onClick={() => void send(removeDayDocument, { day })}
              sx={{ mr: 'auto' }}
            >
              {translate('decision.calendar.restore')}
            </Button>
          ) : null}
          <Button onClick={onClose} disabled={isPending}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={isPending} disabled={name.trim() === ''}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
