import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../values/language.ts';
import type { Step } from './lifecycles.ts';

const SHORTEST_REASON = 5;

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

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (!isShort) onConfirm(step.asksReason ? reason.trim() : null);
  };

  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="act-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="act-title">{translate('desk.act.confirmTitle', { action })}</DialogTitle>
        <DialogContent>
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
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isPending}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={isPending} autoFocus={!step.asksReason}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
