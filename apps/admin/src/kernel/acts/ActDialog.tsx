import { DialogContentText, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../values/language.ts';
import { DialogForm } from './DialogForm.tsx';
import type { Step } from './lifecycles.ts';

/** Characters that a reason has at the least, as it is asked for here. */
export const SHORTEST_REASON = 5;

type Props = Readonly<{
  step: Step;
  name: string;
  isPending: boolean;
  onConfirm: (reason: string | null) => void;
  onClose: () => void;
}>;

/** 确认: what is about to be done to which record, and the reason where the act asks for one. */
export function ActDialog({ step, name, isPending, onConfirm, onClose }: Props) {
  const translate = useTranslate();
  const action = useText()(step.label);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = step.asksReason === true && [...reason.trim()].length < SHORTEST_REASON;

  const submit = () => {
    setTried(true);
    if (!isShort) onConfirm(step.asksReason ? reason.trim() : null);
  };

  return (
    <DialogForm
      title={translate('desk.act.confirmTitle', { action })}
      submit={action}
      isPending={isPending}
      hasFocus={!step.asksReason}
      onSubmit={submit}
      onClose={onClose}
    >
      <DialogContentText sx={{ color: 'text.primary' }}>
        {translate('desk.act.confirmText', { action, name })}
      </DialogContentText>
      {step.asksReason ? (
        <TextField
          autoFocus
          fullWidth
          multiline
          minRows={3}
          required
          label={translate('desk.act.reason')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          error={isTried && isShort}
          helperText={translate(isTried && isShort ? 'desk.act.reasonNeeded' : 'desk.act.reasonHint')}
          sx={{ mt: 2 }}
        />
      ) : null}
    </DialogForm>
  );
}
