import type { ExaminationFacts, RuleSet } from '@consortium/domain';
import { createContext, useContext } from 'react';
import type { ApplicationRecord, Unit } from '../record.ts';
import type { Section } from './values/places.ts';

/** 填报: what the tabs and the clause panel of one form share. */
export type Filing = Readonly<{
  record: ApplicationRecord;
  ruleSet: RuleSet;
  units: readonly Unit[];
  /** Makes units known that were picked, found or created here. */
  know: (units: readonly Unit[]) => void;
  /** 登记事实 as last told by the server; null until the first answer. */
  facts: ExaminationFacts | null;
  section: Section;
  show: (section: Section) => void;
  /** Goes to a field: turns to its tab and puts the cursor there. */
  goTo: (path: string) => void;
  /** The field that is being gone to; its section makes it visible. */
  sought: Readonly<{ path: string; at: number }> | null;
}>;

export const FilingContext = createContext<Filing | null>(null);

export function useFiling(): Filing {
  const filing = useContext(FilingContext);
  if (!filing) throw new Error('no form around');
  return filing;
}

export const useUnitName = (): ((id: string) => string) => {
  const { units } = useFiling();
  return (id) => units.find((unit) => unit.id === id)?.legalName ?? id;
};
