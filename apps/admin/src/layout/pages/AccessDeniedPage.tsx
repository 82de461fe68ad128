import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PageTitle } from '../../kernel/page/PageTitle.tsx';

/** 无权访问: said in the frame, with the way back. */
export function AccessDeniedPage() {
  const translate = useTranslate();
  const button = (
    <Button component={Link} to="/">
      {translate('desk.menu.home')}
    </Button>
  );
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageTitle text={translate('ra.page.access_denied')} />
      <Alert severity="info" action={button}>
        <AlertTitle>{translate('ra.page.access_denied')}</AlertTitle>
        {translate('ra.message.access_denied')}
      </Alert>
    </Box>
  );
}
