import { useState } from 'react';
import { newKey } from '../../providers/dataProvider.ts';
import { request } from '../../providers/graphql.ts';

type Told = Readonly<{ __typename: string }>;

/** 预演后办理: a bulk act is told first and undone, then done with one key; what is asked anew is told anew. */
export function useRehearsal<Outcome extends Told>(document: string, type: string) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const [isDone, setDone] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  const [key] = useState(newKey);
  const send = async (variables: object, dryRun: boolean): Promise<void> => {
    setPending(true);
    setProblem('');
    try {
      const answer = await request<{ outcomes: readonly Outcome[] }>(document, {
        ...variables,
        dryRun,
        ...(dryRun ? {} : { idempotencyKey: key }),
      });
      setOutcomes(answer.outcomes);
      setDone(!dryRun);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setPending(false);
    }
  };
  const isGone = ({ __typename }: Told): boolean => __typename === type;
  return {
    outcomes,
    isDone,
    isPending,
    problem,
    /** How many would go, or went. */
    going: (outcomes ?? []).filter(isGone).length,
    isGone,
    send,
    forget: () => setOutcomes(null),
  };
}
export type Rehearsal<Outcome extends Told> = ReturnType<typeof useRehearsal<Outcome>>;
