import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type RaRecord, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { request } from '../../providers/graphql.ts';
import { HistoryEntry } from '../history/HistoryEntry.tsx';
import type { Entry } from '../history/HistoryTimeline.tsx';
import { historyDocument, tellsHistory } from '../history/queries.ts';
import { subjectOf } from '../values/subjects.ts';

type Answer = Readonly<{ node: Readonly<{ history: readonly Entry[] }> | null }>;
const MOST = 3;

/** 他人的办理: the latest acts on the record of the page, beside the one that came too late; for who may read them. */
export function Meanwhile() {
  const record = useRecordContext<RaRecord>();
  const resource = useResourceContext() ?? '';
  const translate = useTranslate();
  const subject = subjectOf(resource);
  const { data } = useQuery({
    queryKey: [resource, 'meanwhile', record?.id],
    queryFn: ({ signal }) => request<Answer>(historyDocument(subject), { id: record?.id }, signal),
    enabled: Boolean(record) && tellsHistory(subject),
    staleTime: 0,
  });
  const latest = data?.node?.history.slice(0, MOST) ?? [];
  if (latest.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>
        {translate('desk.act.meanwhile')}
      </Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {latest.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} resource={resource} />
        ))}
      </Box>
    </Box>
  );
}
