import type { Vocabulary } from '@consortium/domain';
import { Button, DialogContentText, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import {
  type RaRecord,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { today } from '../values/days.ts';
import { useDeskLocale, useText } from '../values/language.ts';
import { SHORTEST_REASON } from './ActDialog.tsx';
import { DialogForm } from './DialogForm.tsx';
import { stepsOf } from './lifecycles.ts';
import { ProblemDialog } from './ProblemDialog.tsx';
import { useAct } from './useAct.ts';

type Props = Readonly<{
  action: string;
  /** The days that the act asks for, by argument; today is proposed. */
  days?: readonly string[];
  /** The terms that the act asks for, by argument. */
  terms?: Readonly<Record<string, Vocabulary>>;
  /** The lines of text that the act asks for, by argument. */
  lines?: readonly string[];
  /** Terms that may be left open. */
  optional?: readonly string[];
  /** What the reason is called where the act does not require one but may be given one. */
  note?: string;
}>;

/** 办理(带填写): an act that asks for more than a confirmation: days, terms, lines, and a reason or a note. */
export function FormAct({ action, days = [], terms = {}, lines = [], optional = [], note }: Props) {
  const record = useRecordContext<RaRecord & { version?: number }>();
  const resource = useResourceContext() ?? '';
  const represent = useGetRecordRepresentation(resource);
  const [translate, textOf, locale] = [useTranslate(), useText(), useDeskLocale()];
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [given, setGiven] = useState<Record<string, string>>({});
  const [isTried, setTried] = useState(false);
  const acting = useAct(resource);
  const step = stepsOf[resource]?.[action];
  if (!record || !step) return null;

  const name = textOf(step.label);
  const isShort = step.asksReason === true && [...reason.trim()].length < SHORTEST_REASON;
  const dayFor = (day: string) => given[day] ?? today();
  const isWhole =
    lines.every((line) => given[line]?.trim()) &&
    days.every((day) => dayFor(day) !== '') &&
    Object.keys(terms).every((term) => optional.includes(term) || given[term]);
  const submit = async () => {
    setTried(true);
    if (isShort || !isWhole) return;
    const values = {
      id: record.id,
      version: record.version,
      ...Object.fromEntries(days.map((day) => [day, dayFor(day)])),
      ...Object.fromEntries(lines.map((line) => [line, given[line]?.trim()])),
      ...Object.fromEntries(Object.keys(terms).map((term) => [term, given[term] || null])),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    };
    // The problem is told on top of the dialog: what was typed stays.
    if (await acting.run(action, values, name)) setOpen(false);
  };

  return (
    <>
      <Button
        variant="outlined"
        color={step.asksReason ? 'warning' : 'primary'}
        onClick={() => setOpen(true)}
      >
        {name}
      </Button>
      {isOpen ? (
        <DialogForm
          title={translate('desk.act.confirmTitle', { action: name })}
          submit={name}
          isPending={acting.isPending}
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          <DialogContentText sx={{ color: 'text.primary', mb: 2 }}>
            {translate('desk.act.confirmText', { action: name, name: String(represent(record)) })}
          </DialogContentText>
          {lines.map((line) => (
            <TextField
              key={line}
              required
              fullWidth
              label={translate(`resources.${resource}.fields.${line}`)}
              value={given[line] ?? ''}
              onChange={({ target }) => setGiven({ ...given, [line]: target.value })}
              error={isTried && !given[line]?.trim()}
              sx={{ mb: 2 }}
            />
          ))}
          {days.map((day) => (
            <TextField
              key={day}
              type="date"
              required
              fullWidth
              label={translate(`resources.${resource}.fields.${day}`)}
              value={dayFor(day)}
              onChange={({ target }) => setGiven({ ...given, [day]: target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
              error={isTried && dayFor(day) === ''}
              sx={{ mb: 2 }}
            />
          ))}
          {Object.entries(terms).map(([term, { terms: all, labels }]) => (
            <TextField
              key={term}
              select
              required={!optional.includes(term)}
              fullWidth
              label={translate(`resources.${resource}.fields.${term}`)}
              value={given[term] ?? ''}
              onChange={({ target }) => setGiven({ ...given, [term]: target.value })}
              error={isTried && !optional.includes(term) && !given[term]}
              sx={{ mb: 2 }}
            >
              {optional.includes(term) ? <MenuItem value="">—</MenuItem> : null}
              {all.map((each) => (
                <MenuItem key={each} value={each}>
                  {labels[each]?.[locale]}
                </MenuItem>
              ))}
            </TextField>
          ))}
          {step.asksReason || note ? (
            <TextField
              fullWidth
              multiline
              minRows={3}
              required={step.asksReason === true}
              label={note ?? translate('desk.act.reason')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              error={isTried && isShort}
              helperText={isTried && isShort ? translate('desk.act.reasonNeeded') : ''}
            />
          ) : null}
        </DialogForm>
      ) : null}
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={name} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
