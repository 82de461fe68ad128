import { Link as MuiLink } from '@mui/material';
import { useCreatePath, useFieldValue, useRecordContext, useResourceContext } from 'react-admin';
import { Link } from 'react-router';
import { LongText } from '../values/LongText.tsx';

/** The name of a row as a link to its page: a row is opened by keyboard too. */
export function NameField({ source }: { source: string; label?: string }) {
  const record = useRecordContext();
  const resource = useResourceContext();
  const createPath = useCreatePath();
  const text = useFieldValue<Record<string, string | null>>({ source }) as string | null;
  if (!record) return null;
  return (
    <MuiLink
      component={Link}
      to={createPath({ resource, type: 'show', id: record.id })}
      onClick={(event) => event.stopPropagation()}
    >
      <LongText text={text || '—'} isInLink />
    </MuiLink>
  );
}
