import type { ImportIssue } from '@consortium/domain';
import { Alert, Box } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { useText } from '../kernel/values/language.ts';

/** In words what comes next, why nothing was written, and what of the file was not read. */
export function Told() {
  const [translate, textOf] = [useTranslate(), useText()];
  const record = useRecordContext<RaRecord>();
  if (!record) return null;
  const { status, refused, doubtful, problem } = record;
  const unread = (record.unread ?? []) as readonly string[];
  return (
    <>
      {status === 'CHECKED' && problem ? (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate('import.notWritten', { problem: textOf(problem) })}
          <ProblemRows rows={record.problemRows ?? []} />
        </Alert>
      ) : null}
      {status === 'CHECKED' && !problem ? (
        <Alert severity={refused > 0 ? 'warning' : 'info'} sx={{ mb: 2 }}>
          {translate(refused > 0 ? 'import.checkedBad' : 'import.checkedGood', { count: refused })}
          {doubtful > 0 ? ` ${translate('import.checkedDoubtful', { count: doubtful })}` : null}
        </Alert>
      ) : null}
      {unread.length > 0 ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('import.unread', { list: unread.join(translate('import.comma')) })}
        </Alert>
      ) : null}
    </>
  );
}

type Row = Readonly<{ place: string; name: string; issues: readonly ImportIssue[] }>;

/** The rows that are not as they were when looked at. */
function ProblemRows({ rows }: { rows: readonly Row[] }) {
  const textOf = useText();
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2, '&:empty': { display: 'none' } }}>
      {rows.map(({ place, name, issues }) => (
        <li key={place}>
          {place} {name}:{issues.map(({ label }) => textOf(label)).join(' ')}
        </li>
      ))}
    </Box>
  );
}
