import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type RaRecord, useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ActValues, DeskProvider } from '../../providers/dataProvider.ts';
import { RequestFailed, type WireIssue } from '../../providers/graphql.ts';
import { ActRefused, type Problem, wasOvertaken } from '../../providers/problem.ts';

type Refusal = Readonly<{ action: string; values: ActValues; problem: Problem }>;

export type Acting = Readonly<{
  /** Carries out an act; the record as it is afterwards, or null where it was refused (see `refusal`). */
  run: (action: string, values: ActValues, label?: string) => Promise<RaRecord | null>;
  isPending: boolean;
  refusal: Refusal | null;
  /** What of the input could not be taken, by its place. */
  issues: readonly WireIssue[];
  /** The same act again, after the person has confirmed the warnings. */
  confirm: () => Promise<RaRecord | null>;
  dismiss: () => void;
}>;

/** 办理: one act on a record of a resource, with what came back when it was refused. */
export function useAct(resource: string): Acting {
  const provider = useDataProvider<DeskProvider>();
  const queries = useQueryClient();
  const [notify, refresh, translate] = [useNotify(), useRefresh(), useTranslate()];
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [issues, setIssues] = useState<readonly WireIssue[]>([]);

  const run = useCallback(
    async (action: string, values: ActValues, label?: string) => {
      setPending(true);
      setRefusal(null);
      setIssues([]);
      try {
        const { data } = await provider.act(resource, action, values);
        queries.setQueryData([resource, 'getOne', { id: String(data.id), meta: undefined }], data);
        refresh();
        if (label) notify(translate('desk.act.done', { action: label }), { type: 'success' });
        return data;
      } catch (error) {
        if (error instanceof ActRefused) {
          setRefusal({ action, values, problem: error.problem });
          // The page behind shows the record as it is now.
          if (wasOvertaken(error.problem)) refresh();
        } else {
          if (error instanceof RequestFailed) setIssues(error.issues);
          notify(error instanceof Error ? error.message : 'desk.act.refusedPlain', { type: 'error' });
        }
        return null;
      } finally {
        setPending(false);
      }
    },
    [provider, queries, resource, notify, refresh, translate],
  );

  const confirm = useCallback(
    () => (refusal ? run(refusal.action, { ...refusal.values, confirmed: true }) : Promise.resolve(null)),
    [refusal, run],
  );
  return { run, isPending, refusal, issues, confirm, dismiss: () => setRefusal(null) };
}
