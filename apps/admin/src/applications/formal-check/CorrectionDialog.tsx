import {
  applicationLifecycle,
  type Finding,
  workingDaysAfter,
  workingDaysBetween,
  yearOf,
  yearsWithoutCalendar,
} from '@consortium/domain';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  IconButton,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCalendar } from '../../calendar/useCalendar.ts';
import { useAct } from '../../kernel/acts/useAct.ts';
import { today } from '../../kernel/values/days.ts';
import { useDeskLocale, useText } from '../../kernel/values/language.ts';
import { labelAt } from '../form/inputs/scope.ts';
import { fieldOf } from '../form/values/places.ts';
import type { ApplicationRecord } from '../record.ts';
import { type CorrectionItem, composed, type Given } from './rows.ts';

type Props = Readonly<{
  record: ApplicationRecord;
  findings: readonly Finding[];
  given: Given;
  onClose: () => void;
  onSent: () => void;
}>;
const WORKING_DAYS = 5;
const blank: CorrectionItem = { code: '', field: '', note: '' };

/** 补正通知: composed from the rows, edited freely; each item keeps its clause and its field. */
export function CorrectionDialog({ record, findings, given, onClose, onSent }: Props) {
  const [translate, textOf, locale] = [useTranslate(), useText(), useDeskLocale()];
  const [items, setItems] = useState<readonly CorrectionItem[]>(() => {
    const rows = composed(findings, given, locale);
    return rows.length > 0 ? rows : [blank];
  });
  const calendar = useCalendar(yearOf(today()));
  const suggested = calendar ? workingDaysAfter(today(), WORKING_DAYS, calendar) : '';
  const [chosen, setDueOn] = useState<string | null>(null);
  const dueOn = chosen ?? suggested;
  const missing = calendar && dueOn !== '' ? yearsWithoutCalendar(today(), dueOn, calendar) : [];
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const { run, isPending, refusal } = useAct('applications');
  const written = items.filter((item) => item.note.trim() !== '');
  const change = (index: number, text: string) =>
    setItems(items.map((item, at) => (at === index ? { ...item, note: text } : item)));
  const placeOf = ({ field }: CorrectionItem) =>
    field === ''
      ? ''
      : field.startsWith('lead.')
        ? labelAt('organisations', field.slice(5), locale)
        : labelAt('applications', fieldOf(field), locale);

  const send = async () => {
    setTried(true);
    if (written.length === 0) return;
    const correction = { dueOn, note: note.trim(), items: written };
    const done = await run(
      'requestCorrection',
      { id: record.id, version: record.version, correction },
      textOf(applicationLifecycle.requestCorrection.label),
    );
    if (done) onSent();
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={isPending ? undefined : onClose}
      aria-labelledby="correction-title"
    >
      <DialogTitle id="correction-title">{translate('filing.check.correction')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('filing.check.correctionHint')}</DialogContentText>
        {refusal ? <Alert severity="error">{refusal.problem.message}</Alert> : null}
        {isTried && written.length === 0 ? (
          <Alert severity="error">{translate('filing.check.noItems')}</Alert>
        ) : null}
        <TextField
          type="date"
          required
          label={translate('filing.check.dueOn')}
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
          helperText={
            calendar && dueOn !== ''
              ? `${translate('filing.check.dueIn', { days: workingDaysBetween(today(), dueOn, calendar) })}${
                  missing.length > 0
                    ? translate('decision.calendar.missing', { years: missing.join('、') })
                    : ''
                }`
              : ' '
          }
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today() } }}
          sx={{ width: 300 }}
        />
        {items.map((item, index) => (
          <Box key={item.code || `own-${index}`} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <TextField
              fullWidth
              multiline
              label={`${translate('filing.check.items')} ${index + 1}${placeOf(item) ? ` · ${placeOf(item)}` : ''}`}
              value={item.note}
              onChange={({ target }) => change(index, target.value)}
              slotProps={{ htmlInput: { maxLength: 2000 } }}
            />
            <IconButton
              size="small"
              sx={{ mt: 1.5 }}
              aria-label={translate('filing.form.removeRow', { row: index + 1 })}
              onClick={() => setItems(items.filter((_, at) => at !== index))}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
        <Button size="small" onClick={() => setItems([...items, blank])}>
          {translate('filing.check.addItem')}
        </Button>
        <TextField
          fullWidth
          multiline
          minRows={2}
          label={translate('filing.check.overallNote')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        {/* Until the calendar has come no day is proposed yet. */}
        <Button variant="contained" onClick={send} loading={isPending} disabled={dueOn === ''}>
          {translate('filing.check.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
