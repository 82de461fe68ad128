import { applicationLifecycle } from '@consortium/domain';
import { applicationSnapshot, type LoadedApplication, loadApplication } from '../../application.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { givenReason, move } from '../../move.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { Application } from './application.ts';

export type Door = Parameters<Parameters<typeof move<LoadedApplication>>[1]['change']>[0];
type Act = Readonly<{
  action: keyof typeof applicationLifecycle;
  id: string;
  input?: unknown;
  version?: number | null;
  reason?: string | null;
  idempotencyKey?: string | null;
  keepsVersion?: boolean;
  withSnapshot?: boolean;
  change?: (door: Door) => Promise<object>;
}>;

/** Every act on an application goes through the same door. */
export const act = (context: Context, { action, id, input, version, withSnapshot, change, ...rest }: Act) =>
  move<LoadedApplication>(context, {
    ...rest,
    subject: 'Application',
    action,
    input: [id, input ?? null, version ?? null, rest.reason ?? null],
    expectedVersion: version ?? null,
    lifecycle: applicationLifecycle,
    load: (tx, visible) => loadApplication(tx, id, visible),
    nameOf: ({ number, name }) => `${number} ${name}`,
    ...(withSnapshot ? { snapshot: applicationSnapshot } : {}),
    change: change ?? (async () => ({})),
    save: (tx, id, data) => tx.application.update({ where: { id }, data, select: { id: true } }),
  });

type Given = Readonly<Record<string, unknown>>;
type Told = Readonly<{
  input?: unknown;
  reason?: string | null;
  change?: (door: Door) => Promise<object>;
}>;
type ActField = Readonly<{
  action: keyof typeof applicationLifecycle;
  description: string;
  /** Arguments besides id, version, reason and idempotencyKey. */
  args?: (t: Arguments) => object;
  keepsVersion?: boolean;
  withSnapshot?: boolean;
  /** What the arguments mean: checked input, and the change that the act makes. */
  prepare?: (given: Given, context: Context) => Told;
}>;
type Arguments = Parameters<Parameters<typeof builder.mutationField>[1]>[0]['arg'];

/** An act on an application, under the name the wire knows it by. */
export const actField = (
  name: string,
  { action, description, args, keepsVersion, withSnapshot, prepare }: ActField,
) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: Application,
      description,
      authScopes: { write: true },
      errors: { types: problems },
      args: {
        id: t.arg.globalID({ required: true, for: Application }),
        version: t.arg.int({
          description: '核对版本;不符即拒绝。 Refused when the record has another version.',
        }),
        reason: t.arg.string(),
        idempotencyKey: t.arg.string(),
        ...((args?.(t.arg) ?? {}) as Record<never, never>),
      },
      resolve: async (query, _root, given, context) => {
        const { id, version, reason, idempotencyKey } = given;
        const written = await act(context, {
          action,
          id: id.id,
          version: version ?? null,
          reason: givenReason(reason),
          idempotencyKey: idempotencyKey ?? null,
          keepsVersion: keepsVersion ?? false,
          withSnapshot: withSnapshot ?? false,
          ...prepare?.(given, context),
        });
        return context.database.application.findUniqueOrThrow(queryFor(query, written));
      },
    }),
  );
