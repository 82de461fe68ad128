import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogForm } from '../../kernel/acts/DialogForm.tsx';

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
  const submit = () => {
    if (text.trim()) onSay(text.trim());
  };
  return (
    <DialogForm
      title={translate('report.commentOn', { name })}
      submit={translate('report.comment')}
      isPending={isPending}
      isWhole={text.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </DialogForm>
  );
}
