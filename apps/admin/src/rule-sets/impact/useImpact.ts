import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { request } from '../../providers/graphql.ts';
import {
  type BatchesAnswer,
  batchesDocument,
  type ImpactAnswer,
  type Impacted,
  impactDocument,
} from './queries.ts';

export type ImpactRun = Readonly<{
  /** What is being looked at; null once it is over. */
  now: Readonly<{ name: string; done: number; all: number }> | null;
  records: number;
  impacted: readonly Impacted[];
  error: unknown;
}>;

/** 影响测算, batch by batch and then the registry, so that one sees how far it is and may stop. */
export function useImpact(ruleSetId: string) {
  const translate = useTranslate();
  const [run, setRun] = useState<ImpactRun | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const start = async () => {
    stopping.current?.abort();
    const stop = new AbortController();
    stopping.current = stop;
    let records = 0;
    let impacted: readonly Impacted[] = [];
    const tell = (now: ImpactRun['now'], error: unknown = null) => setRun({ now, records, impacted, error });
    tell({ name: '', done: 0, all: 1 });
    try {
      const { batches } = await request<BatchesAnswer>(batchesDocument, {}, stop.signal);
      const scopes = [...batches.nodes, { id: null, title: translate('rules.registry') }];
      for (const [done, { id, title }] of scopes.entries()) {
        tell({ name: title, done, all: scopes.length });
        const asked = { id: ruleSetId, batchId: id };
        const { ruleSetImpact } = await request<ImpactAnswer>(impactDocument, asked, stop.signal);
        records += ruleSetImpact.records;
        impacted = [...impacted, ...ruleSetImpact.impacted];
      }
      tell(null);
    } catch (error) {
      if (stop.signal.aborted) setRun(null);
      else tell(null, error);
    }
  };
  return { run, start, stop: () => stopping.current?.abort() };
}
