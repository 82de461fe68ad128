import type { RaRecord } from 'react-admin';
import type { ResourceDocuments } from '../providers/documents.ts';

const row = 'name prefix scopes createdAt expiresAt lastUsedAt revokedAt ownerName openActions';

/** The GraphQL documents of 访问令牌; the secret comes back once, with the token it belongs to. */
export const tokenDocuments: ResourceDocuments = {
  type: 'ApiToken',
  row,
  detail: row,
  orders: {
    name: 'NAME',
    ownerName: 'OWNER',
    createdAt: 'CREATED',
    lastUsedAt: 'LAST_USED',
    expiresAt: 'EXPIRES',
  },
  create: {
    mutation: 'createApiToken',
    args: { token: 'ApiTokenInput!' },
    isPlain: true,
    result: {
      selection: `... on IssuedToken { secret token { id ${row} } }`,
      toRecord: ({ secret, token }) => ({ ...(token as RaRecord), secret }),
    },
    values: ({ name, scopes, daysValid }) => ({ token: { name, scopes, daysValid } }),
  },
  acts: { revoke: { mutation: 'revokeApiToken', args: { id: 'ID!' } } },
};
