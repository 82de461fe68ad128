import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import { authProvider } from '../providers/authProvider.ts';
import { onSessionLost } from '../providers/session.ts';
import type { SignedIn } from '../providers/viewer.ts';

/** 登录已失效: the same person signs in over the page as it stands; what was being done then goes on. */
export default function SessionDialog() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const answer = useRef<((isBack: boolean) => void) | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);
  const account = (identity as SignedIn | undefined)?.account;

  useEffect(
    () =>
      onSessionLost(
        () =>
          new Promise((resolve) => {
            answer.current = resolve;
            setOpen(true);
          }),
      ),
    [],
  );

  const close = (isBack: boolean) => {
    setOpen(false);
    setPassword('');
    setProblem('');
    answer.current?.(isBack);
    answer.current = null;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setPending(true);
    try {
      await authProvider.login({ account, password });
      close(true);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'desk.signIn.failed');
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog open={isOpen && Boolean(account)} fullWidth maxWidth="xs" aria-labelledby="session-title">
      <form onSubmit={submit}>
        <DialogTitle id="session-title">{translate('desk.signIn.signedOut')}</DialogTitle>
        <DialogContent>
          <Alert severity={problem ? 'error' : 'info'}>
            {problem ? translate(problem, { _: problem }) : translate('desk.signIn.goOn')}
          </Alert>
          <TextField
            fullWidth
            disabled
            label={translate('desk.signIn.account')}
            value={account ?? ''}
            autoComplete="username"
          />
          <TextField
            fullWidth
            autoFocus
            required
            type="password"
            label={translate('desk.signIn.password')}
            value={password}
            onChange={({ target }) => setPassword(target.value)}
            autoComplete="current-password"
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => close(false)}>{translate('ra.auth.logout')}</Button>
          <Button type="submit" variant="contained" loading={isPending}>
            {translate('desk.signIn.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
