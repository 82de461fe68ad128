import { objectionForm, objectionLabels, publicNoticeLifecycle } from '@consortium/domain';
import { Alert, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { DialogForm } from '../kernel/acts/DialogForm.tsx';
import { useAct } from '../kernel/acts/useAct.ts';
import { today } from '../kernel/values/days.ts';
import { useText } from '../kernel/values/language.ts';
import { useTermChoices } from '../kernel/values/terms.tsx';
import type { Entry } from './NoticeShow.tsx';

const blank = { applicationId: '', form: 'NAMED', objector: '', contact: '', text: '' };

/** 登记异议: about one of the list, named or stamped. */
export function RecordObjection() {
  const textOf = useText();
  const [isOpen, setOpen] = useState(false);
  const label = textOf(publicNoticeLifecycle.recordObjection.label);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen ? <ObjectionDialog label={label} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ObjectionDialog({ label, onClose }: { label: string; onClose: () => void }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const notice = useRecordContext<RaRecord<string> & { entries: readonly Entry[] }>();
  const forms = useTermChoices(objectionForm);
  const [given, setGiven] = useState({ ...blank, receivedOn: today() });
  const { run, isPending, refusal } = useAct('publicNotices');
  const entries = (notice?.entries ?? []).flatMap(({ application, name }) =>
    application ? [{ id: application.id, name: `${application.number} ${name}` }] : [],
  );
  const set = (key: keyof typeof given) => ({
    value: given[key],
    onChange: ({ target }: { target: { value: string } }) => setGiven({ ...given, [key]: target.value }),
    label: textOf(objectionLabels[key]),
    fullWidth: true,
  });
  const submit = async () => {
    const done = await run('recordObjection', { id: notice?.id, objection: given }, label);
    if (done) onClose();
  };
  const isWhole = given.applicationId !== '' && given.text.trim() !== '' && given.receivedOn !== '';
  return (
    <DialogForm title={label} isPending={isPending} isWhole={isWhole} onSubmit={submit} onClose={onClose}>
      {refusal ? <Alert severity="error">{refusal.problem.message}</Alert> : null}
      <TextField select required {...set('applicationId')}>
        {entries.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField select required {...set('form')}>
        {forms.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField required {...set('objector')} helperText={translate('decision.objection.objectorHint')} />
      <TextField {...set('contact')} />
      <TextField required multiline minRows={3} {...set('text')} />
      <TextField
        required
        type="date"
        {...set('receivedOn')}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
      />
    </DialogForm>
  );
}
