import type { ResourceDocuments } from '../providers/documents.ts';

const row = 'documentNo title effectiveFrom edition ruleCount createdAt';

/** The GraphQL documents of 规则; an edition is never changed, only followed by another. */
export const ruleSetDocuments: ResourceDocuments = {
  type: 'RuleSet',
  row,
  detail: `${row} definition`,
  orders: {
    documentNo: 'DOCUMENT',
    title: 'TITLE',
    edition: 'EDITION',
    effectiveFrom: 'EFFECTIVE',
    createdAt: 'CREATED',
  },
  create: {
    mutation: 'createRuleSet',
    args: { definition: 'JSON!', idempotencyKey: 'String' },
    values: ({ definition }) => ({ definition }),
  },
};
