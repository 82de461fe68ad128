import { Alert, Button } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { Link } from 'react-router';

/** 密码到期: said on every page until it is changed. */
export function PasswordNotice() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  if (!identity?.mustChangePassword) return null;
  const button = (
    <Button component={Link} to="/password" color="inherit">
      {translate('desk.header.password')}
    </Button>
  );
  return (
    <Alert severity="warning" action={button} sx={{ mb: 1, alignItems: 'center' }}>
      {translate('desk.header.passwordDue')}
    </Alert>
  );
}
