import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PageTitle } from '../../kernel/page/PageTitle.tsx';

export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 2, maxWidth: 720 }}>
      <PageTitle text={translate('desk.error.notFound')} />
      <Alert
        severity="info"
        action={
          <Button component={Link} to="/">
            {translate('desk.menu.home')}
          </Button>
        }
      >
        <AlertTitle>{translate('desk.error.notFound')}</AlertTitle>
        {translate('desk.error.notFoundHint')}
      </Alert>
    </Box>
  );
}
