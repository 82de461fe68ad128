import { consortiumLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { type Act, picked, type ResourceDocuments } from '../providers/documents.ts';
import { findingFields } from '../providers/problem.ts';
import { bookActs } from './books/queries.ts';

export const consortiumFields = Object.keys(consortiumLabels);

const row = `version number name directions establishedOn documentNo status rectifyBy memberCount
  leadUnit { id legalName uscc } openActions`;

const detail = `${row}
  terms { name directions status validFrom validTo }
  memberships { role layer chainPosition taskDivision validFrom validTo organisation { id legalName uscc kind } }
  health { missedCount missed { ${findingFields} } ruleSet { documentNo } }
  operationFindings { check bodyId message howToFix }`;

/** An act on the state, from a day on. */
const from = (mutation: string, more: Readonly<Record<string, string>> = {}): Act => ({
  mutation,
  args: {
    id: 'ID!',
    version: 'Int',
    reason: 'String',
    effectiveOn: 'CalendarDay',
    ...more,
    idempotencyKey: 'String',
  },
});

/** The GraphQL documents of 联合体. */
export const consortiumDocuments: ResourceDocuments = {
  type: 'Consortium',
  row,
  detail,
  orders: {
    number: 'NUMBER',
    name: 'NAME',
    'leadUnit.legalName': 'LEAD_UNIT',
    establishedOn: 'ESTABLISHED',
    documentNo: 'DOCUMENT',
    status: 'STATUS',
  },
  toRecord: (node) => ({ ...node, leadUnitId: node.leadUnit?.id }) as RaRecord,
  create: {
    mutation: 'createConsortium',
    args: { consortium: 'ConsortiumInput!', idempotencyKey: 'String' },
    values: (record) => ({ consortium: picked(record, consortiumFields) }),
  },
  update: {
    mutation: 'updateConsortium',
    args: { id: 'ID!', version: 'Int!', consortium: 'ConsortiumInput!', idempotencyKey: 'String' },
    values: (record) => ({ consortium: picked(record, consortiumFields) }),
  },
  acts: {
    startOperating: from('startOperating'),
    requireRectification: from('requireRectification', { dueOn: 'CalendarDay!' }),
    completeRectification: from('completeRectification'),
    suspend: from('suspendConsortium'),
    resume: from('resumeConsortium'),
    revoke: from('revokeConsortium'),
    dissolve: from('dissolveConsortium'),
    ...bookActs,
  },
};

export type Unit = Readonly<{ id: string; legalName: string; uscc: string; kind: string }>;
export type Membership = Readonly<{
  role: string;
  layer: string | null;
  chainPosition: string | null;
  taskDivision: string;
  validFrom: string | null;
  validTo: string | null;
  organisation: Unit;
}>;
export type Term = Readonly<{
  name: string;
  directions: readonly string[];
  status: string;
  validFrom: string;
  validTo: string | null;
}>;

/** Bodies and funds on a day. */
export const formationDocument = `query formationOn($id: ID!, $asOf: CalendarDay) {
  formation(consortiumId: $id, asOf: $asOf) {
    governanceBodies { id function name isStanding duties validFrom hostUnit { id legalName }
      rules { termEndsOn meetsEveryMonths quorumPercent majorityPercent }
      seats { person post title isFulltime organisation { id legalName } } }
    custodian { id legalName }
    fundManagementDeclaration { rulesName adoptedOn supervisedBy supervisionFrequency followsSpecialFundRules
      acceptsSupervision separateAccounting validFrom }
  }
}`;
type UnitName = Readonly<{ id: string; legalName: string }>;
export type FormationOn = Readonly<{
  governanceBodies: readonly Readonly<{
    id: string;
    function: string;
    name: string;
    isStanding: boolean;
    duties: string;
    validFrom: string | null;
    hostUnit: UnitName | null;
    rules: Readonly<{
      termEndsOn: string | null;
      meetsEveryMonths: number | null;
      quorumPercent: number | null;
      majorityPercent: number | null;
    }> | null;
    seats: readonly Readonly<{
      person: string;
      post: string;
      title: string;
      isFulltime: boolean;
      organisation: UnitName | null;
    }>[];
  }>[];
  custodian: UnitName | null;
  fundManagementDeclaration: Readonly<Record<string, string | boolean | null>> | null;
}>;

export const historyDocument = `query consortiumHistory($id: ID!) {
  consortium(id: $id) { history { id at actorName address action fromStatus toStatus reason changes } }
}`;
