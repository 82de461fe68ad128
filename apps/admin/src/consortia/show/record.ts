import type { RaRecord } from 'react-admin';
import type { WireFinding } from '../../providers/problem.ts';
import type { Membership, Term } from '../queries.ts';

/** A consortium as its page has it. */
export type ConsortiumRecord = RaRecord<string> &
  Readonly<{
    version: number;
    name: string;
    number: string;
    status: string;
    directions: readonly string[];
    establishedOn: string;
    documentNo: string;
    rectifyBy: string | null;
    leadUnit: Readonly<{ id: string; legalName: string }>;
    openActions: readonly string[];
    terms: readonly Term[];
    memberships: readonly Membership[];
    health: Readonly<{
      missedCount: number;
      missed: readonly WireFinding[];
      ruleSet: Readonly<{ documentNo: string }>;
    }> | null;
    /** Null for who may not read its books. */
    operationFindings:
      | readonly Readonly<{ check: string; bodyId: string; message: string; howToFix: string }>[]
      | null;
  }>;

export type DayProps = Readonly<{
  record: ConsortiumRecord;
  day: string;
  onDay: (day: string) => void;
}>;
