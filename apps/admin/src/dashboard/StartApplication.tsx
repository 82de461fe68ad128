import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { dayInSentence } from '../kernel/values/days.ts';
import { useDeskLocale } from '../kernel/values/language.ts';
import { useOpenBatch } from '../layout/header/useOpenBatch.ts';

/** 填写预申报: offered while a batch is open. */
export function StartApplication() {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const batch = useOpenBatch();
  if (batch === undefined) return null;
  if (batch === null)
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate('desk.dashboard.noBatch')}
      </Alert>
    );
  const button = (
    <Button component={Link} to={`/applications/create?batch=${batch.id}`} variant="contained">
      {translate('desk.dashboard.start')}
    </Button>
  );
  return (
    <Alert severity="info" action={button} sx={{ mb: 2, alignItems: 'center' }}>
      {translate('desk.dashboard.startHint', {
        title: batch.title,
        day: dayInSentence(batch.closesOn, locale),
      })}
    </Alert>
  );
}
