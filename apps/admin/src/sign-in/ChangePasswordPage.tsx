import { Alert, Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { forget } from '../providers/viewer.ts';
import { isAcceptable, NewPasswordFields } from './NewPasswordFields.tsx';
import { changePasswordDocument } from './queries.ts';
import { usePasswordAct } from './usePasswordAct.ts';

/** 修改密码. */
export default function ChangePasswordPage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const [current, setCurrent] = useState('');
  const [value, setValue] = useState({ password: '', repeat: '' });
  const [isTried, setTried] = useState(false);
  const { run, problem, isPending } = usePasswordAct(changePasswordDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isAcceptable(value) || !(await run({ current, password: value.password }))) return;
    forget();
    notify('desk.signIn.changed', { type: 'success' });
    navigate('/');
  };
  return (
    <Panel>
      <PageTitle text={translate('desk.header.password')} />
      <form onSubmit={submit} noValidate>
        <Stack spacing={1} sx={{ maxWidth: 400 }}>
          {problem ? <Alert severity="error">{translate(problem, { _: problem })}</Alert> : null}
          <TextField
            label={translate('desk.signIn.current')}
            type="password"
            autoComplete="current-password"
            required
            value={current}
            onChange={({ target }) => setCurrent(target.value)}
          />
          <NewPasswordFields value={value} onChange={setValue} isTried={isTried} />
          <Button type="submit" variant="contained" loading={isPending} sx={{ alignSelf: 'start' }}>
            {translate('desk.header.password')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
