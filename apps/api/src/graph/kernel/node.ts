import { readFirst, readMany } from '@consortium/database';
import type { Subject } from '@consortium/domain';
import { brandWithType } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context, Transaction } from '../../context.ts';
import { globalId } from './global-id.ts';

type Delegate = Readonly<{
  findMany: (query: object) => Promise<{ id: string }[]>;
  findUniqueOrThrow: (query: object) => Promise<{ id: string }>;
  update: (query: object) => Promise<unknown>;
  count: (query: object) => Promise<number>;
}>;

/** The types that have an id of their own on the wire: the table they live in and the subject they are guarded by. */
const nodeTypes = {
  Application: 'application',
  Organisation: 'organisation',
  Batch: 'batch',
  RuleSet: 'ruleSet',
  District: 'district',
  Consortium: 'consortium',
  User: 'user',
  AuditEntry: 'auditEntry',
  ApiToken: 'apiToken',
  Expert: 'expert',
  ScoreSheet: 'scoreSheet',
  ReviewAssignment: 'reviewAssignment',
  PublicNotice: 'publicNotice',
  Objection: 'objection',
  DecisionDocument: 'decisionDocument',
  ChangeRequest: 'changeRequest',
  ChangeSetting: 'changeSetting',
  DownloadSetting: 'downloadSetting',
  GovernanceMeeting: 'governanceMeeting',
  FundEntry: 'fundEntry',
  FundSourceSetting: 'fundSourceSetting',
  IndicatorSet: 'indicatorSet',
  ReportingRound: 'reportingRound',
  AnnualReport: 'annualReport',
  EvaluationScheme: 'evaluationScheme',
  EvaluationRound: 'evaluationRound',
  Evaluation: 'evaluation',
  EvaluationAssignment: 'evaluationAssignment',
  DataImport: 'dataImport',
  Job: 'job',
  DocumentTemplate: 'documentTemplate',
  Notification: 'notification',
} as const satisfies Partial<Record<Subject, string>>;
export type NodeType = keyof typeof nodeTypes;

export const isNodeType = (name: string): name is NodeType => name in nodeTypes;
export const delegateOf = (
  { database }: Readonly<{ database: Context['database'] | Transaction }>,
  type: NodeType,
): Delegate => database[nodeTypes[type]] as unknown as Delegate;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

/** Visible rows by id, one statement a type, in the order asked for; null where none is visible. */
export async function resolveNodes(
  ids: readonly { typename: string; id: string }[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown[]> {
  const found = new Map<string, unknown>();
  const types = [...new Set(ids.map(({ typename }) => typename))].filter(isNodeType);
  await Promise.all(
    types.map(async (type) => {
      const wanted = ids.filter(({ typename, id }) => typename === type && isUuid(id)).map(({ id }) => id);
      const query = queryFromInfo({ context, info, typeName: type });
      const where = { AND: [{ id: { in: wanted } }, context.access.where('read', type)] };
      for (const row of await readMany(context.database, type, { ...query, where })) {
        brandWithType(row, type as never);
        found.set(globalId(type, row.id), row);
      }
    }),
  );
  return ids.map(({ typename, id }) => found.get(globalId(typename, id)) ?? null);
}

/** One record by id with what the client asked for; null where none is visible. */
export const visibleRecord = <Type extends NodeType>(
  { database, access }: Context,
  type: Type,
  { id }: Readonly<{ id: string }>,
  query: object,
) => readFirst(database, type, { ...query, where: { AND: [{ id }, access.where('read', type)] } });
