import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';

type Props = Readonly<{
  name: string;
  isPending: boolean;
  onSay: (text: string) => void;
  onClose: () => void;
}>;

/** 批注: what is said of one cell. */
export function CommentDialog({ name, isPending, onSay, onClose }: Props) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onSay(text.trim());
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="comment-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="comment-title">{translate('report.commentOn', { name })}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            multiline
            minRows={3}
            required
            label={translate('report.comment')}
            value={text}
            onChange={({ target }) => setText(target.value)}
            helperText={translate('report.commentHint')}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" loading={isPending} disabled={!text.trim()}>
            {translate('report.comment')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
