import { InvalidInput, inputIssue, Refused, type Subject } from '@consortium/domain';
import { brandWithType, type ObjectRef } from '@pothos/core';
import { errorTypeMap, wrapOrThrow } from '@pothos/plugin-errors';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import type { Versioned } from '../../move.ts';
import { rehearse } from '../../rehearse.ts';
import type { Act, Arguments, Given } from './acts.ts';
import { delegateOf, type NodeType } from './node.ts';
import { problems } from './problems.ts';
import { queryFor } from './written.ts';

const MOST = 200;

/** The answer for one of many: its own refusal does not keep the others from being done. */
const asOutcome = (error: unknown): unknown =>
  wrapOrThrow(
    error instanceof Forbidden ? new Refused(error.code, error.label, error.facts) : error,
    problems as never[],
  );

function distinctIds(ids: readonly { id: string }[]): string[] {
  const all = ids.map(({ id }) => id);
  if (all.length === 0 || all.length > MOST || new Set(all).size !== all.length)
    throw new InvalidInput([inputIssue('BAD_USER_INPUT', ['ids'], { least: 1, largest: MOST })]);
  return all;
}

type Many<Row extends Versioned> = Readonly<{
  description: string;
  /** Arguments besides ids, dryRun and idempotencyKey. */
  args?: (arg: Arguments) => object;
  /** What is done with each; the same as one by itself would do. */
  prepare: (given: Given, context: Context) => Omit<Act<Row>, 'id' | 'idempotencyKey'>;
}>;

/** 逐件办理: the same act for each of many records of a kind, every one for itself and through its own door. */
export function manyOf<Row extends Versioned>(
  type: ObjectRef<never, never>,
  subject: Subject & NodeType,
  act: (context: Context, one: Act<Row>) => Promise<string>,
) {
  const Outcome = builder.unionType(`${subject}Outcome` as never, {
    description: '逐件办理结果: the record as it is after the act, or why it did not happen.',
    types: [type, ...problems] as never,
    resolveType: (outcome: unknown) => (errorTypeMap.get(outcome as object) ?? type) as never,
  });
  return (name: string, { description, args, prepare }: Many<Row>) =>
    builder.mutationField(name as never, (t) =>
      t.field({
        type: [Outcome],
        description,
        authScopes: { write: true },
        complexity: ({ ids }: { ids: readonly unknown[] }) => ({
          field: 5,
          multiplier: Math.min(ids.length, MOST),
        }),
        args: {
          ids: t.arg.globalIDList({ required: true, for: type as never }),
          ...((args?.(t.arg) ?? {}) as Record<never, never>),
          dryRun: t.arg.boolean({ defaultValue: false }),
          idempotencyKey: t.arg.string(),
        },
        resolve: (async (_root: unknown, given: Given, context: Context, info: never) => {
          const { dryRun, idempotencyKey } = given as { dryRun?: boolean; idempotencyKey?: string | null };
          const ids = distinctIds(given.ids as readonly { id: string }[]);
          const told = prepare(given, context);
          if (!context.access.mayEver(told.action, subject)) throw new Forbidden({ action: told.action });
          const query = queryFromInfo({ context, info, typeName: subject });
          const row = async (database: Context['database'], id: string) => {
            const found = await delegateOf({ database }, subject).findUniqueOrThrow(queryFor(query, id));
            brandWithType(found, subject as never);
            return found;
          };
          const keyOf = (id: string) => (idempotencyKey ? `${idempotencyKey}:${id}` : null);
          const outcomes: unknown[] = [];
          for (const id of ids)
            outcomes.push(
              await (dryRun
                ? rehearse(context, async (inner, tx) => {
                    await act(inner, { ...told, id });
                    return row(tx as never, id);
                  })
                : act(context, { ...told, id, idempotencyKey: keyOf(id) }).then(() =>
                    row(context.database, id),
                  )
              ).catch(asOutcome),
            );
          return outcomes;
        }) as never,
      } as never),
    );
}
