import type { Lifecycle, Subject } from '@consortium/domain';
import type { ObjectRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import type { Context, Transaction } from '../../context.ts';
import { found, givenReason, move, type Versioned } from '../../move.ts';
import { delegateOf, type NodeType } from './node.ts';
import { problems } from './problems.ts';
import { queryFor } from './written.ts';

export type Given = Readonly<Record<string, unknown>>;
export type Arguments = Parameters<Parameters<typeof builder.mutationField>[1]>[0]['arg'];
export type DoorOf<Row extends Versioned> = Parameters<Parameters<typeof move<Row>>[1]['change']>[0];

/** What the acts on one kind of record have in common. */
type Acted<Row extends Versioned> = Readonly<{
  type: ObjectRef<never, never>;
  subject: Subject & NodeType;
  /** Left out where the record has no states. */
  lifecycle?: Lifecycle<string>;
  /** Locks and loads the visible row with what acts decide by. */
  load: (tx: Transaction, id: string, visible: object) => Promise<Row | null>;
  nameOf: (row: Row) => string;
  /** The record as its history compares it. */
  snapshot?: (tx: Transaction, id: string) => Promise<unknown>;
}>;

/** What the arguments of an act mean: checked input, and the change that it makes. */
type Told<Row extends Versioned> = Readonly<{
  input?: unknown;
  reason?: string | null;
  /** Where what is given decides which act it is. */
  action?: string;
  change?: (door: DoorOf<Row>) => Promise<object>;
}>;

type ActField<Row extends Versioned> = Readonly<{
  action: string;
  description: string;
  /** Arguments besides id, version, reason and idempotencyKey. */
  args?: (t: Arguments) => object;
  keepsVersion?: boolean;
  withSnapshot?: boolean;
  timeout?: number;
  /** Once it is done and stands. */
  after?: (context: Context) => void;
  prepare?: (given: Given, context: Context) => Told<Row>;
}>;

export type Act<Row extends Versioned> = Told<Row> &
  Readonly<{
    action: string;
    id: string;
    version?: number | null;
    idempotencyKey?: string | null;
    keepsVersion?: boolean;
    withSnapshot?: boolean;
    timeout?: number;
  }>;

/** 办理: acts on one kind of record, all through the one door: from code with `act`, from the wire with `actField`. */
export function actsOn<Row extends Versioned>({
  type,
  subject,
  lifecycle,
  load,
  nameOf,
  snapshot,
}: Acted<Row>) {
  const act = (
    context: Context,
    { action, id, input, version, withSnapshot, change, ...rest }: Act<Row>,
  ): Promise<string> =>
    move<Row>(context, {
      ...rest,
      subject,
      action,
      input: [id, input ?? null, version ?? null, rest.reason ?? null],
      expectedVersion: version ?? null,
      ...(lifecycle ? { lifecycle } : {}),
      load: (tx, visible) => load(tx, id, visible),
      nameOf,
      ...(withSnapshot && snapshot ? { snapshot } : {}),
      change: change ?? (async () => ({})),
      save: (tx, recordId, data) =>
        delegateOf({ database: tx }, subject).update({ where: { id: recordId }, data, select: { id: true } }),
    });

  const actField = (name: string, { action, description, args, prepare, after, ...how }: ActField<Row>) =>
    builder.mutationField(name as never, (t) =>
      t.prismaField({
        type: type as never,
        description,
        authScopes: { write: true },
        errors: { types: problems },
        args: {
          id: t.arg.globalID({ required: true, for: type as never }),
          version: t.arg.int({
            description: '核对版本;不符即拒绝。 Refused when the record has another version.',
          }),
          reason: t.arg.string(),
          idempotencyKey: t.arg.string(),
          ...((args?.(t.arg) ?? {}) as Record<never, never>),
        },
        resolve: (async (query: object, _root: unknown, given: Given, context: Context) => {
          const { id, version, reason, idempotencyKey } = given as {
            id: { id: string };
            version?: number | null;
            reason?: string | null;
            idempotencyKey?: string | null;
          };
          const written = await act(context, {
            action,
            id: id.id,
            version: version ?? null,
            reason: givenReason(reason),
            idempotencyKey: idempotencyKey ?? null,
            ...how,
            ...prepare?.(given, context),
          });
          after?.(context);
          return delegateOf(context, subject).findUniqueOrThrow(queryFor(query, written));
        }) as never,
      } as never),
    );

  return { act, actField };
}

type CreateField = Readonly<{
  type: ObjectRef<never, never>;
  subject: Subject & NodeType;
  description: string;
  args: (t: Arguments) => object;
  /** Once it is there. */
  after?: (context: Context) => void;
  prepare: (
    given: Given,
    context: Context,
  ) => Readonly<{
    input: unknown;
    create: (tx: Transaction, now: Date) => Promise<{ id: string; name: string }>;
  }>;
}>;

/** 新建: a record of a kind, through the same door. */
export const createField = (
  name: string,
  { type, subject, description, args, prepare, after }: CreateField,
) =>
  builder.mutationField(name as never, (t) =>
    t.prismaField({
      type: type as never,
      description,
      authScopes: { write: true },
      errors: { types: problems },
      args: { idempotencyKey: t.arg.string(), ...(args(t.arg) as Record<never, never>) },
      resolve: (async (query: object, _root: unknown, given: Given, context: Context) => {
        const idempotencyKey = (given.idempotencyKey as string | null | undefined) ?? null;
        const id = await found(context, { subject, idempotencyKey, ...prepare(given, context) });
        after?.(context);
        return delegateOf(context, subject).findUniqueOrThrow(queryFor(query, id));
      }) as never,
    } as never),
  );
