import { Alert, Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Notification, useLogin, useTranslate } from 'react-admin';
import { RequestFailed } from '../providers/graphql.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import { useDemoAccounts } from './useDemoAccounts.ts';

/** 登录. */
export default function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  const demo = useDemoAccounts();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setProblem('');
    try {
      await login({ account: account.trim(), password });
    } catch (error) {
      const isOffline = error instanceof RequestFailed && error.code === 'OFFLINE';
      setProblem(
        isOffline ? 'desk.error.offline' : error instanceof Error ? error.message : 'desk.signIn.failed',
      );
    } finally {
      setPending(false);
    }
  };

  const aside =
    demo.length > 0 ? (
      <DemoAccounts
        accounts={demo}
        onPick={(chosen) => {
          setAccount(chosen.account);
          setPassword(chosen.password);
        }}
      />
    ) : undefined;
  return (
    <SignInFrame heading={translate('desk.signIn.heading')} aside={aside}>
      <form onSubmit={submit}>
        <Stack spacing={1}>
          {problem ? <Alert severity="error">{translate(problem, { _: problem })}</Alert> : null}
          <TextField
            label={translate('desk.signIn.account')}
            value={account}
            onChange={({ target }) => setAccount(target.value)}
            autoComplete="username"
            autoFocus
            required
            fullWidth
          />
          <TextField
            label={translate('desk.signIn.password')}
            type="password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
            autoComplete="current-password"
            required
            fullWidth
          />
          <Button type="submit" variant="contained" size="medium" loading={isPending}>
            {translate('desk.signIn.submit')}
          </Button>
        </Stack>
      </form>
      <Notification />
    </SignInFrame>
  );
}
