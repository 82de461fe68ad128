import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

const SHORTEST = 10;

export type NewPassword = Readonly<{ password: string; repeat: string }>;
export const isAcceptable = ({ password, repeat }: NewPassword): boolean =>
  [...password].length >= SHORTEST && password === repeat;

type Props = Readonly<{ value: NewPassword; onChange: (value: NewPassword) => void; isTried: boolean }>;

/** A new password, typed twice. */
export function NewPasswordFields({ value, onChange, isTried }: Props) {
  const translate = useTranslate();
  const isShort = isTried && [...value.password].length < SHORTEST;
  const differs = isTried && !isShort && value.password !== value.repeat;
  const field = { type: 'password', autoComplete: 'new-password', required: true, fullWidth: true } as const;
  return (
    <>
      <TextField
        {...field}
        label={translate('desk.signIn.newPassword')}
        value={value.password}
        onChange={({ target }) => onChange({ ...value, password: target.value })}
        error={isShort}
        helperText={translate(isShort ? 'desk.signIn.tooShort' : 'desk.signIn.setPasswordHint')}
      />
      <TextField
        {...field}
        label={translate('desk.signIn.repeat')}
        value={value.repeat}
        onChange={({ target }) => onChange({ ...value, repeat: target.value })}
        error={differs}
        helperText={differs ? translate('desk.signIn.mismatch') : ' '}
      />
    </>
  );
}
