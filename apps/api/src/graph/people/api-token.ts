import { runTransaction } from '@consortium/database';
import { apiTokenInput, apiTokenLabels, NotFound, parseInput, Refused, tokenScope } from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import { audit, databaseNow } from '../../move.ts';
import { TOKEN_PREFIX } from '../../security/identify.ts';
import { newSecret, secretHash } from '../../security/secrets.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { by, given, orderings } from '../kernel/orders.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';

const Scope = inputEnum(tokenScope);
const PREFIX_SHOWN = 10;
const DAY_MS = 86_400_000;

export const ApiToken = builder.prismaNode('ApiToken', {
  id: { field: 'id' },
  description: '访问令牌: a third-party system acts for the owner within the scopes.',
  fields: (t) => ({
    name: t.exposeString('name', label(apiTokenLabels, 'name')),
    prefix: t.exposeString('prefix', { description: '令牌开头几位,便于辨认。' }),
    scopes: t.expose('scopes', { type: [Scope], ...label(apiTokenLabels, 'scopes') }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    ownerName: t.string({
      select: { owner: { select: { name: true } } },
      resolve: ({ owner }) => owner.name,
    }),
    openActions: t.stringList({
      select: { ownerId: true, revokedAt: true },
      resolve: (token, _args, { access }) =>
        token.revokedAt === null && access.may('revoke', 'ApiToken', token) ? ['revoke'] : [],
    }),
  }),
});

const ApiTokenFilter = builder.inputType('ApiTokenFilter', { fields: (t) => ({ isLive: t.boolean() }) });
listField({
  type: ApiToken as never,
  name: 'ApiToken',
  field: 'apiTokens',
  description:
    '访问令牌:本人的;安全管理员可见全部。 The viewer’s tokens; the security administrator sees all.',
  filter: ApiTokenFilter,
  toWhere: ({ isLive }, { now }) => (isLive ? { revokedAt: null, expiresAt: { gt: now } } : {}),
  orders: orderings(
    {
      CREATED: by('createdAt'),
      NAME: by('name'),
      OWNER: [{ owner: { name: 'asc' } }],
      EXPIRES: by('expiresAt'),
      LAST_USED: [given('lastUsedAt')],
    },
    { first: 'CREATED_DESC', also: { NEWEST: 'CREATED_DESC' } },
  ),
});

const Issued = builder.objectRef<{ id: string; secret: string }>('IssuedToken').implement({
  description: '新令牌;明文只显示这一次。 The token’s secret is shown only now.',
  fields: (t) => ({
    secret: t.exposeString('secret'),
    token: t.prismaField({
      type: ApiToken,
      resolve: (query, { id }, _args, { database }) =>
        database.apiToken.findUniqueOrThrow(queryFor(query, id)),
    }),
  }),
});
const TokenData = inputOf('ApiToken', apiTokenInput, apiTokenLabels);

builder.mutationFields((t) => ({
  createApiToken: t.field({
    type: Issued,
    description: '新建令牌,只能由本人登录后办理。 Only a person’s own session makes tokens.',
    authScopes: { write: true },
    errors: { types: [Refused] },
    args: { token: t.arg({ type: TokenData, required: true }) },
    resolve: async (_root, { token }, context) => {
      if (context.origin.token !== null || !context.access.mayEver('create', 'ApiToken'))
        throw new Forbidden();
      const { name, scopes, daysValid } = parseInput(apiTokenInput, token);
      const secret = newSecret(TOKEN_PREFIX);
      const id = await runTransaction(context.database, async (tx) => {
        const now = await databaseNow(tx);
        const created = await tx.apiToken.create({
          data: {
            name,
            scopes,
            tokenHash: secretHash(secret),
            prefix: secret.slice(0, PREFIX_SHOWN),
            ownerId: context.viewer?.id as string,
            expiresAt: new Date(now.getTime() + daysValid * DAY_MS),
          },
          select: { id: true },
        });
        await audit(tx, context, {
          action: 'create',
          subject: 'ApiToken',
          recordId: created.id,
          recordName: name,
        });
        return created.id;
      });
      return { id, secret };
    },
  }),
  revokeApiToken: t.prismaField({
    type: ApiToken,
    authScopes: { write: true },
    errors: { types: problems },
    args: { id: t.arg.globalID({ required: true, for: ApiToken }) },
    resolve: async (query, _root, { id }, context) => {
      await runTransaction(context.database, async (tx) => {
        const token = await tx.apiToken.findFirst({
          where: { AND: [{ id: id.id }, context.access.where('read', 'ApiToken')] },
        });
        if (!token) throw new NotFound();
        if (!context.access.may('revoke', 'ApiToken', token)) throw new Forbidden();
        await tx.apiToken.updateMany({
          where: { id: token.id, revokedAt: null },
          data: { revokedAt: await databaseNow(tx) },
        });
        await audit(tx, context, {
          action: 'revoke',
          subject: 'ApiToken',
          recordId: token.id,
          recordName: token.name,
        });
      });
      return context.database.apiToken.findUniqueOrThrow(queryFor(query, id.id));
    },
  }),
}));
