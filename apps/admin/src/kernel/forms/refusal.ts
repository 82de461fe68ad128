import { createContext, useContext } from 'react';
import type { Problem } from '../../providers/problem.ts';

export type SaveRefusal = Readonly<{ problem: Problem; data: Readonly<Record<string, unknown>> }>;

/** What the server answered to the last save, where it refused; the form shows it and stays as it is. */
export const RefusalContext = createContext<Readonly<{ refusal: SaveRefusal | null; dismiss: () => void }>>({
  refusal: null,
  dismiss: () => undefined,
});

export const useRefusal = () => useContext(RefusalContext);
