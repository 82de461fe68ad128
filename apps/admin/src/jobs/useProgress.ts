import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type RaRecord, useRefresh } from 'react-admin';
import { request, unattended } from '../providers/graphql.ts';
import { type Progress, progressDocument } from './queries.ts';

/** How often a job is asked after, by its state, once it has gone on for a while; one that has ended is not. */
const EVERY_MS: Readonly<Record<string, number>> = { QUEUED: 2_000, RUNNING: 1_000, DONE: 5_000 };
/** What is short is over in no time. */
const FIRST_MS = 200;

/** 进度 of a job, asked for by the page itself; when the state changes the page is drawn anew. */
export function useProgress({ id, status, done, total, current }: RaRecord): Progress {
  const refresh = useRefresh();
  const shown = { status, done, total, current } as Progress;
  const every = EVERY_MS[shown.status];
  const { data } = useQuery({
    queryKey: ['jobs', 'progress', id, shown.status],
    queryFn: async ({ signal }) =>
      (await request<{ node: Progress | null }>(progressDocument, { id }, signal, unattended)).node,
    enabled: every !== undefined,
    refetchInterval: ({ state }) => Math.min(every ?? 0, FIRST_MS * 2 ** state.dataUpdateCount) || false,
    refetchIntervalInBackground: false,
  });
  const isChanged = data != null && data.status !== shown.status;
  useEffect(() => {
    if (isChanged) refresh();
  }, [isChanged, refresh]);
  return data ?? shown;
}
