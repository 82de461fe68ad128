import { Button } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ConsortiumRecord } from './record.ts';

/** 申请变更, where the server says that the viewer may. */
export function AskForChange() {
  const record = useRecordContext<ConsortiumRecord>();
  const translate = useTranslate();
  if (!record?.openActions.includes('change')) return null;
  return (
    <Button component={Link} to={`/changeRequests/create?consortiumId=${record.id}`} variant="contained">
      {translate('registry.changes.ask')}
    </Button>
  );
}
