import { useState } from 'react';
import { request } from '../providers/graphql.ts';
import { isProblem, type Problem } from '../providers/problem.ts';

/** Sends a password act; the sentence of what went wrong, or empty. */
export function usePasswordAct(document: string) {
  const [problem, setProblem] = useState('');
  const [isPending, setPending] = useState(false);
  const run = async (variables: Readonly<Record<string, string>>): Promise<boolean> => {
    setPending(true);
    setProblem('');
    try {
      const { outcome } = await request<{ outcome: Problem | { __typename: 'PasswordSet' | 'Viewer' } }>(
        document,
        variables,
      );
      if (!isProblem(outcome)) return true;
      setProblem(outcome.message);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'desk.error.internal');
    } finally {
      setPending(false);
    }
    return false;
  };
  return { run, problem, isPending };
}
