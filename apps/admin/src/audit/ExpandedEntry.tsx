import { Box } from '@mui/material';
import { type RaRecord, useRecordContext } from 'react-admin';
import { HistoryEntry } from '../kernel/history/HistoryEntry.tsx';
import type { Entry } from '../kernel/history/HistoryTimeline.tsx';
import { resourceOf } from './subjects.ts';

/** The whole entry: every field that moved, from what to what. */
export function ExpandedEntry() {
  const entry = useRecordContext<RaRecord & Entry>();
  if (!entry) return null;
  return (
    <Box component="ul" sx={{ m: 0, p: 1, listStyle: 'none' }}>
      <HistoryEntry entry={entry} resource={resourceOf[entry.subject] ?? ''} />
    </Box>
  );
}
