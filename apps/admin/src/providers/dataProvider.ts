import type {
  CreateParams,
  DataProvider,
  GetListParams,
  GetManyParams,
  GetManyReferenceParams,
  GetOneParams,
  Identifier,
  QueryFunctionContext,
  RaRecord,
  SortPayload,
  UpdateParams,
} from 'react-admin';
import {
  type Act,
  actDocument,
  listDocument,
  manyDocument,
  oneDocument,
  orderOf,
  type ResourceDocuments,
} from './documents.ts';
import { RequestFailed, request } from './graphql.ts';
import { ActRefused, isProblem, type Problem } from './problem.ts';

export type Documents = Readonly<Record<string, ResourceDocuments>>;
export type ActValues = Readonly<Record<string, unknown>>;

/** 数据提供者: lists by offset, one and many records by readable id, acts with their problems thrown. */
export type DeskProvider = DataProvider & {
  act: (resource: string, action: string, values: ActValues) => Promise<{ data: RaRecord }>;
};

type Page = Readonly<{ page: number; perPage: number; sort: SortPayload | undefined; filter: unknown }>;
type List = { list: { nodes: RaRecord[]; totalCount: number } };

/** Works on plain http too, where `randomUUID` is missing. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
const notOffered = (what: string) => Promise.reject(new Error(`${what} is not offered`));

/** `read` fetches the documents: the desk shows itself before it needs any. */
export function deskProvider(read: () => Promise<Documents>): DeskProvider {
  const of = async (resource: string): Promise<ResourceDocuments> => {
    const found = (await read())[resource];
    if (!found) throw new Error(`no documents for ${resource}`);
    return found;
  };
  const recordOf = ({ toRecord }: ResourceDocuments, node: RaRecord): RaRecord => toRecord?.(node) ?? node;
  /** With every field that pages show, unlike a row. */
  const whole = (record: RaRecord) => ({ data: { ...record, isWhole: true } });

  /** One person's act: a fresh key makes a repeated delivery harmless; a problem is thrown as such. */
  async function carryOut(its: ResourceDocuments, act: Act, values: ActValues): Promise<{ data: RaRecord }> {
    const variables: Record<string, unknown> = { ...values };
    if ('idempotencyKey' in act.args) variables.idempotencyKey ??= newKey();
    const { outcome } = await request<{ outcome: RaRecord | Problem }>(actDocument(act, its), variables);
    if (isProblem(outcome)) throw new ActRefused(outcome);
    return whole(act.result?.toRecord(outcome) ?? recordOf(its, outcome as RaRecord));
  }

  async function list(
    resource: string,
    { page, perPage, sort, filter }: Page,
    signal: AbortSignal | undefined,
  ) {
    const its = await of(resource);
    const { list } = await request<List>(
      listDocument(resource, its),
      { first: perPage, offset: (page - 1) * perPage, filter, orderBy: orderOf(its, sort) },
      signal,
    );
    return { data: list.nodes.map((node) => recordOf(its, node)), total: list.totalCount };
  }

  const one = async (resource: string, id: Identifier, signal?: AbortSignal) => {
    const its = await of(resource);
    const { node } = await request<{ node: RaRecord | null }>(oneDocument(its), { id }, signal);
    if (!node?.id) throw new RequestFailed('not found', 404, 'NOT_FOUND');
    return whole(recordOf(its, node));
  };

  const provider = {
    supportAbortSignal: true,
    getList: (
      resource: string,
      { pagination, sort, filter, signal }: GetListParams & QueryFunctionContext,
    ) => {
      const { page = 1, perPage = 25 } = pagination ?? {};
      return list(resource, { page, perPage, sort, filter }, signal);
    },
    getOne: (resource: string, { id, signal }: GetOneParams & QueryFunctionContext) =>
      one(resource, id, signal),
    getMany: async (resource: string, { ids, signal }: GetManyParams & QueryFunctionContext) => {
      const its = await of(resource);
      const { nodes } = await request<{ nodes: (RaRecord | null)[] }>(
        manyDocument(its),
        { ids: ids.slice(0, 100) },
        signal,
      );
      return {
        data: nodes.filter((node): node is RaRecord => Boolean(node?.id)).map((node) => recordOf(its, node)),
      };
    },
    getManyReference: (resource: string, params: GetManyReferenceParams & QueryFunctionContext) => {
      const { target, id, pagination, sort, filter, signal } = params;
      const { page, perPage } = pagination;
      return list(resource, { page, perPage, sort, filter: { ...filter, [target]: id } }, signal);
    },
    create: async (resource: string, { data, meta }: CreateParams) => {
      const its = await of(resource);
      const act = its.create;
      return act ? carryOut(its, act, { ...act.values(data as RaRecord), ...meta }) : notOffered('create');
    },
    update: async (resource: string, { id, data, previousData, meta }: UpdateParams) => {
      const its = await of(resource);
      const act = its.update;
      const version = data.version ?? previousData?.version;
      return act
        ? carryOut(its, act, { id, version, ...act.values({ ...data, id }), ...meta })
        : notOffered('update');
    },
    updateMany: () => notOffered('updateMany'),
    delete: () => notOffered('delete'),
    deleteMany: () => notOffered('deleteMany'),
    act: async (resource: string, action: string, values: ActValues) => {
      const its = await of(resource);
      const act = its.acts?.[action];
      return act ? carryOut(its, act, values) : notOffered(action);
    },
  };
  // Records are as generic as the library wants them; the rows' own types are given where they are read.
  return provider as unknown as DeskProvider;
}
