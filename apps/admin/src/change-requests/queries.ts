import { type ChangeSide, changeRequestLabels } from '@consortium/domain';
import type { RaRecord } from 'react-admin';
import { type Act, picked, type ResourceDocuments } from '../providers/documents.ts';
import { findingFields, type WireFinding } from '../providers/problem.ts';

export const changeRequestFields = Object.keys(changeRequestLabels);

const unit = '{ id legalName }';
const member = `{ organisation ${unit} role layer chainPosition strengths taskDivision commitments cooperationKinds cooperationEvidence }`;
const body = `{ function name isStanding duties hostUnit ${unit}
  seats { person post title isFulltime organisation ${unit} } }`;
const side = `{ name directions members { role organisation ${unit} } governanceBodies { name hostUnit ${unit}
  seats { person } } custodian ${unit} }`;
export const previewFields = `{ before ${side} after ${side} warnings refusal { code message }
  findingsBefore { ${findingFields} } findingsAfter { ${findingFields} } }`;

const row = `version number kind status effectiveOn isEffective reason submittedAt decidedAt updatedAt openActions
  consortium { id name number } leadUnit ${unit}`;
const detail = `${row} evidence decidedBy decisionNote
  change { kind name directions formerLeadStays bodyFunction member ${member} unit ${unit} body ${body} hostUnit ${unit} custodian ${unit} }
  consents { organisation ${unit} givenAt givenBy }
  preview ${previewFields}
  history { id at actorName address action fromStatus toStatus reason changes }`;

const plain = (mutation: string): Act => ({
  mutation,
  args: { id: 'ID!', version: 'Int', reason: 'String', idempotencyKey: 'String' },
});

type Unit = Readonly<{ id: string; legalName: string }>;
type Node = Readonly<Record<string, unknown>>;
const idOf = (node: unknown): string | null => (node as Unit | null)?.id ?? null;

/** A change as the form has it: relations as the ids that the input wants. */
function changeOf({ unit: leaving, hostUnit, custodian, member: joining, body: given, ...change }: Node) {
  const seats = ((given as Node | null)?.seats ?? []) as readonly Node[];
  const organisation = (joining as Node | null)?.organisation;
  return {
    ...change,
    unitId: idOf(leaving),
    hostUnitId: idOf(hostUnit),
    custodianId: idOf(custodian),
    member: joining
      ? { ...(joining as Node), organisation: undefined, organisationId: idOf(organisation) }
      : null,
    body: given
      ? {
          ...(given as Node),
          hostUnit: undefined,
          hostUnitId: idOf((given as Node).hostUnit),
          seats: seats.map(({ organisation: of, ...seat }) => ({ ...seat, organisationId: idOf(of) })),
        }
      : null,
  };
}

/** The GraphQL documents of 变更申请. */
export const changeRequestDocuments: ResourceDocuments = {
  type: 'ChangeRequest',
  row,
  detail,
  orders: {
    number: 'NUMBER',
    effectiveOn: 'EFFECTIVE',
    updatedAt: 'UPDATED',
  },
  toRecord: (node) =>
    ({
      ...node,
      consortiumId: node.consortium?.id,
      ...(node.change ? { change: changeOf(node.change) } : {}),
    }) as RaRecord,
  create: {
    mutation: 'createChangeRequest',
    args: { consortiumId: 'ID!', changeRequest: 'ChangeRequestInput!', idempotencyKey: 'String' },
    values: (record) => ({
      consortiumId: record.consortiumId,
      changeRequest: picked(record, changeRequestFields),
    }),
  },
  update: {
    mutation: 'updateChangeRequest',
    args: { id: 'ID!', version: 'Int', changeRequest: 'ChangeRequestInput!', idempotencyKey: 'String' },
    values: (record) => ({ changeRequest: picked(record, changeRequestFields) }),
  },
  acts: {
    consent: plain('consentToChange'),
    submit: plain('submitChangeRequest'),
    approve: plain('approveChangeRequest'),
    refuse: plain('refuseChangeRequest'),
    withdraw: plain('withdrawChangeRequest'),
  },
};

export const previewDocument = `query previewChange($consortiumId: ID!, $changeRequest: ChangeRequestInput!) {
  previewChange(consortiumId: $consortiumId, changeRequest: $changeRequest) ${previewFields}
}`;

type Side = Omit<ChangeSide, 'members'> &
  Readonly<{ members: readonly Readonly<{ role: string; organisation: Unit }>[] }>;
export type Preview = Readonly<{
  before: Side | null;
  after: Side | null;
  warnings: readonly string[];
  refusal: Readonly<{ code: string; message: string }> | null;
  findingsBefore: readonly WireFinding[];
  findingsAfter: readonly WireFinding[];
}>;
