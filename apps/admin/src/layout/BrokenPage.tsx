import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** A fault of the page itself: say so, keep the frame, offer to reload. */
export function BrokenPage() {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 2, maxWidth: 720 }}>
      <Alert
        severity="error"
        action={<Button onClick={() => location.reload()}>{translate('desk.error.retry')}</Button>}
      >
        <AlertTitle>{translate('desk.error.broken')}</AlertTitle>
        {translate('desk.error.brokenHint')}
      </Alert>
    </Box>
  );
}
