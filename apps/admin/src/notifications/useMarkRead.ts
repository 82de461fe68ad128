import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { request } from '../providers/graphql.ts';
import { markAllReadDocument, markReadDocument } from './queries.ts';

/** 标为已读: these, or all without any; lists, bell and counts are asked for anew. */
export function useMarkRead() {
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) =>
      ids === null ? request(markAllReadDocument) : request(markReadDocument, { ids }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
    onError: (error) => notify(error.message, { type: 'error' }),
  });
}
