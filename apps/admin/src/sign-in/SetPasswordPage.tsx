import { Alert, Button, Stack } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router';
import { isAcceptable, NewPasswordFields } from './NewPasswordFields.tsx';
import { setPasswordDocument } from './queries.ts';
import { SignInFrame } from './SignInFrame.tsx';
import { usePasswordAct } from './usePasswordAct.ts';

/** 设置密码: reached by the one-time link. */
export default function SetPasswordPage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  const [value, setValue] = useState({ password: '', repeat: '' });
  const [isTried, setTried] = useState(false);
  const { run, problem, isPending } = usePasswordAct(setPasswordDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isAcceptable(value) || !(await run({ token, password: value.password }))) return;
    notify('desk.signIn.passwordSet', { type: 'success' });
    navigate('/login');
  };
  return (
    <SignInFrame heading={translate('desk.signIn.setPassword')}>
      {token === '' ? (
        <Alert severity="warning">{translate('desk.signIn.noToken')}</Alert>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack spacing={1}>
            {problem ? <Alert severity="error">{translate(problem, { _: problem })}</Alert> : null}
            <NewPasswordFields value={value} onChange={setValue} isTried={isTried} />
            <Button type="submit" variant="contained" size="medium" loading={isPending}>
              {translate('desk.signIn.setPassword')}
            </Button>
          </Stack>
        </form>
      )}
    </SignInFrame>
  );
}
