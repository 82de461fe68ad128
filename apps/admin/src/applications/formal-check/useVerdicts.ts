import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskProvider } from '../../providers/dataProvider.ts';
import { RequestFailed } from '../../providers/graphql.ts';
import { type Attempt, useAutosave } from '../form/saving/useAutosave.ts';
import type { ApplicationRecord } from '../record.ts';
import { wholeKey } from '../useWhole.ts';
import { changedVerdicts, type Given, givenOf, verdictsOf } from './rows.ts';

const QUIET = 600;

/** 逐条意见, saved by themselves a moment after they are given. */
export function useVerdicts(record: ApplicationRecord) {
  const provider = useDataProvider<DeskProvider>();
  const queries = useQueryClient();
  const translate = useTranslate();
  const [given, setGiven] = useState<Given>(() => givenOf(record.verdicts));
  const latest = useRef(given);
  latest.current = given;
  const [first] = useState(() => verdictsOf(given));
  const saved = useRef(first);

  const write = async (draft: typeof first): Promise<Attempt> => {
    const verdicts = changedVerdicts(saved.current, draft);
    if (verdicts.length === 0) return { done: true };
    try {
      const { data } = await provider.act('applications', 'recordVerdict', { id: record.id, verdicts });
      saved.current = draft;
      queries.setQueryData(wholeKey(record.id), data);
      return { done: true };
    } catch (error) {
      const isOffline = error instanceof RequestFailed && error.code === 'OFFLINE';
      return {
        done: false,
        reason: isOffline ? translate('desk.error.offline') : error instanceof Error ? error.message : '',
      };
    }
  };
  const saving = useAutosave({ read: () => verdictsOf(latest.current), saved: first, write, delay: QUIET });
  const { touch } = saving;
  useEffect(touch, [given, touch]);

  const give = useCallback((code: string, change: Partial<Given[string]>) => {
    setGiven((before) => ({
      ...before,
      [code]: { ...(before[code] ?? { verdict: null, note: '' }), ...change },
    }));
  }, []);
  return { given, give, saving };
}
