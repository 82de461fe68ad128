import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PAGE_HEADING } from '../heading.ts';

/** A fault of the page itself: say so, keep the frame, offer to reload. */
export function BrokenPage() {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 2, maxWidth: 720 }}>
      <Box component="h1" sx={PAGE_HEADING}>
        {translate('desk.error.broken')}
      </Box>
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
