import type { RaRecord } from 'react-admin';
import { picked, type ResourceDocuments } from '../providers/documents.ts';

/** What the form sends; not read off the shape, which would bring the rule engine into every page. */
export const ruleSetFields = ['definition', 'replacesId'];

const row = `version documentNo title effectiveFrom inForceUntil edition ruleCount status createdAt openActions
  replaces { id documentNo edition }`;
const act = (mutation: string, asksReason = false) => ({
  mutation,
  args: {
    id: 'ID!',
    version: 'Int',
    ...(asksReason ? { reason: 'String' } : {}),
    idempotencyKey: 'String',
  },
});

/** The GraphQL documents of 规则; what is signed is never changed, only followed by another. */
export const ruleSetDocuments: ResourceDocuments = {
  type: 'RuleSet',
  row,
  detail: `${row} definition firstSignedBy firstSignedAt signedBy signedAt`,
  orders: {
    documentNo: 'DOCUMENT',
    title: 'TITLE',
    edition: 'EDITION',
    effectiveFrom: 'EFFECTIVE',
    status: 'STATUS',
    createdAt: 'CREATED',
  },
  toRecord: (node) => ({ ...node, replacesId: node.replaces?.id ?? null }) as RaRecord,
  create: {
    mutation: 'createRuleSet',
    args: { definition: 'JSON!', replacesId: 'ID', idempotencyKey: 'String' },
    values: (record) => picked(record, ruleSetFields),
  },
  update: {
    mutation: 'updateRuleSet',
    args: {
      id: 'ID!',
      version: 'Int!',
      definition: 'JSON!',
      replacesId: 'ID',
      idempotencyKey: 'String',
    },
    values: (record) => picked(record, ruleSetFields),
  },
  acts: {
    propose: act('proposeRuleSet'),
    return: act('returnRuleSet', true),
    sign: act('signRuleSet'),
    withdraw: act('withdrawRuleSet', true),
  },
};
