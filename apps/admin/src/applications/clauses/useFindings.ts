import {
  type ExaminationFacts,
  type ExaminedUnit,
  examine,
  type Finding,
  type LeadProfile,
  type RuleSet,
} from '@consortium/domain';
import { useMemo, useRef } from 'react';
import { subjectOnScreen } from '../form/values/subject.ts';
import type { ApplicationValues } from '../form/values/values.ts';
import type { ApplicationRecord } from '../record.ts';

type Asked = Readonly<{
  record: ApplicationRecord;
  ruleSet: RuleSet;
  values: ApplicationValues;
  units: readonly ExaminedUnit[];
  lead: LeadProfile | null;
  facts: ExaminationFacts | null;
}>;

/** 即时对照: the engine of the server, run here on what is on the screen; null until the registry's facts are known. */
export function useFindings({
  record,
  ruleSet,
  values,
  units,
  lead,
  facts,
}: Asked): readonly Finding[] | null {
  const last = useRef<readonly Finding[] | null>(null);
  const { kind, batch, intents } = record;
  return useMemo(() => {
    if (!facts) return null;
    try {
      const known = { kind, units, lead, directions: batch.directions, intents: Object.keys(intents) };
      last.current = examine(ruleSet, subjectOnScreen(values, known), facts);
    } catch {
      // Half-typed input that a measure cannot read: what was found before stands until it can.
    }
    return last.current;
  }, [kind, batch, intents, ruleSet, values, units, lead, facts]);
}
