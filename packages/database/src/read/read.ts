import type pg from 'pg';
import type { Prisma, PrismaClient } from '../../generated/client.ts';
import { noteStatement, statementName } from '../statements.ts';
import { type Compiled, compile, compileCount } from './compile.ts';
import { NotCompiled } from './condition.ts';
import { type Models, modelsOf } from './model.ts';

type Opened = Readonly<{ pool: pg.Pool; models: Models }>;
type Named = Parameters<typeof modelsOf>[0];
type Delegate = Readonly<Record<'findMany' | 'count', (query: object) => Promise<unknown>>>;

/** The client, or a transaction's. */
type Client = Prisma.TransactionClient;

// A transaction's client is not among them: what it reads, Prisma reads.
const opened = new WeakMap<Client, Opened>();

/** Reads of this client go straight to this pool from now on. */
export function readThrough(client: PrismaClient, pool: pg.Pool): void {
  const { models } = (client as unknown as { _runtimeDataModel: { models: Named } })._runtimeDataModel;
  opened.set(client, { pool, models: modelsOf(models) });
}

/** The answer of the statement that these reads compile to; undefined where Prisma has to read. */
function answered<Rows>(
  client: Client,
  write: (models: Models) => Compiled<Rows>,
): Promise<Rows> | undefined {
  const through = opened.get(client);
  if (!through) return undefined;
  try {
    return answer(through.pool, write(through.models));
  } catch (error) {
    if (error instanceof NotCompiled) return undefined;
    throw error;
  }
}

async function answer<Rows>(pool: pg.Pool, { sql, values, revive }: Compiled<Rows>): Promise<Rows> {
  noteStatement(sql);
  const name = statementName(sql);
  const { rows } = await pool.query<{ rows: Rows }>({ ...(name ? { name } : {}), text: sql, values });
  const [{ rows: found }] = rows as [{ rows: Rows }];
  revive?.(found);
  return found;
}

const delegateOf = (client: Client, model: string): Delegate =>
  (client as unknown as Record<string, Delegate>)[`${model[0]?.toLowerCase()}${model.slice(1)}`] as Delegate;

type Name = Prisma.ModelName;
/** What Prisma's `findMany` would give, as far as the model is known. */
type Found<Model extends Name, Query> = Prisma.Result<PrismaClient[Uncapitalize<Model>], Query, 'findMany'>;

/** 读取: what `findMany` gives, by one statement; through Prisma where the query holds what is not compiled. */
export const readMany = <Model extends Name, const Query extends object>(
  client: Client,
  model: Model,
  query: Query,
): Promise<Found<Model, Query>> =>
  (answered(client, (models) => compile(models, model, query)) ??
    delegateOf(client, model).findMany(query)) as Promise<Found<Model, Query>>;

/** The first of them, or null. */
export async function readFirst<Model extends Name, const Query extends object>(
  client: Client,
  model: Model,
  query: Query,
): Promise<Found<Model, Query>[number] | null> {
  const rows = (await readMany(client, model, { ...query, take: 1 })) as Found<Model, Query>;
  return rows[0] ?? null;
}

/** How many there are. */
export const countRows = (client: Client, model: Name, where: object): Promise<number> =>
  answered(client, (models) => compileCount(models, model, where)) ??
  (delegateOf(client, model).count({ where }) as Promise<number>);

/** Rows of a statement written by hand, as one JSON: over thousands of rows the driver takes many times longer. */
export async function selectRows<Row>(client: Client, select: Prisma.Sql): Promise<Row[]> {
  const [answer] = await client.$queryRaw<[{ rows: Row[] }]>`
    SELECT coalesce(json_agg(r), '[]') AS rows FROM (${select}) r`;
  return answer.rows;
}
