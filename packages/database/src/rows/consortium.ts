import type { ConsortiumInput } from '@consortium/domain';
import { cityGrammar, nameColumns } from './application.ts';
import { storedDay } from './day.ts';

/** The columns of a registered consortium. */
export const consortiumColumns = (input: ConsortiumInput) => ({
  ...input,
  ...nameColumns(input.name, cityGrammar, [input.number]),
  establishedOn: storedDay(input.establishedOn) as Date,
});
