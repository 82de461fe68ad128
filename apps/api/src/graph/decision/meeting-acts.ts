import { storedDay } from '@consortium/database/rows';
import {
  actOfOutcome,
  dayOf,
  InvalidInput,
  inputIssue,
  type MeetingResultInput,
  meetingResultInput,
  meetingResultLabels,
  parseInput,
  Refused,
} from '@consortium/domain';
import { brandWithType } from '@pothos/core';
import { errorTypeMap, wrapOrThrow } from '@pothos/plugin-errors';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { rehearse } from '../../rehearse.ts';
import { act, actField, type Door } from '../application/act.ts';
import { Application } from '../application/application.ts';
import { inputOf } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';
import { queryFor } from '../kernel/written.ts';
import { examineForMeeting } from './approval.ts';

const MeetingResultData = inputOf('MeetingResult', meetingResultInput, meetingResultLabels);
const MOST = 200;

/** What a meeting's result means: one of three acts on the application, with what is kept of the meeting. */
const actOf = (given: MeetingResultInput, { viewer }: Context) => ({
  action: actOfOutcome[given.result],
  input: given,
  reason: given.reason.trim() || null,
  change: async (door: Door) => {
    const { tx, record, now } = door;
    if (given.heldOn > dayOf(now))
      throw new Refused(
        'MEETING_IN_FUTURE',
        { 'zh-CN': '会议日期不能晚于今天', en: 'The meeting lies in the future' },
        { heldOn: given.heldOn },
      );
    if (given.result === 'AGREED') await examineForMeeting(door);
    await tx.meetingResult.create({
      data: {
        ...given,
        applicationId: record.id,
        heldOn: storedDay(given.heldOn) as Date,
        recordedById: viewer?.id as string,
        recordedAt: now,
      },
      select: { id: true },
    });
    return {
      ...(given.result === 'REFUSED' ? { concludedAt: now } : {}),
      changes: [
        { path: 'meetingResults', from: null, to: `${given.meeting} ${given.heldOn} ${given.result}` },
      ],
    };
  },
});

actField('decideApplication', {
  action: 'proposeApproval',
  description: '登记会议决定:同意组建、暂缓或不同意。 What a meeting resolved on one application.',
  args: (arg) => ({ result: arg({ type: MeetingResultData, required: true }) }),
  prepare: ({ result }, context) => actOf(parseInput(meetingResultInput, result), context),
});

/** The answer for one of many: its own refusal does not keep the others from being decided. */
const asOutcome = (error: unknown): unknown =>
  wrapOrThrow(
    error instanceof Forbidden ? new Refused(error.code, error.label, error.facts) : error,
    problems as never[],
  );

const ApplicationOutcome = builder.unionType('ApplicationOutcome', {
  description: '逐件办理结果: the application as it is after the act, or why it did not happen.',
  types: [Application, ...problems],
  resolveType: (outcome) => (errorTypeMap.get(outcome as object) as never) ?? Application,
});

function distinctIds(ids: readonly { id: string }[]): string[] {
  const all = ids.map(({ id }) => id);
  if (all.length === 0 || all.length > MOST || new Set(all).size !== all.length)
    throw new InvalidInput([inputIssue('BAD_USER_INPUT', ['ids'], { least: 1, largest: MOST })]);
  return all;
}

builder.mutationField('decideApplications', (t) =>
  t.field({
    type: [ApplicationOutcome],
    description:
      '逐件登记同一会议决定,每件各自成立;dryRun 只预演。 The same act for each, every one for itself, in the order asked for; a dry run undoes everything and tells the same.',
    authScopes: { write: true },
    complexity: ({ ids }) => ({ field: 5, multiplier: Math.min(ids.length, MOST) }),
    args: {
      ids: t.arg.globalIDList({ required: true, for: Application }),
      result: t.arg({ type: MeetingResultData, required: true }),
      dryRun: t.arg.boolean({ defaultValue: false }),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (_root, args, context, info) => {
      const ids = distinctIds(args.ids);
      const told = actOf(parseInput(meetingResultInput, args.result), context);
      if (!context.access.mayEver(told.action, 'Application')) throw new Forbidden({ action: told.action });
      const query = queryFromInfo({ context, info, typeName: 'Application' });
      const row = async (database: Pick<Context['database'], 'application'>, id: string) => {
        const found = await database.application.findUniqueOrThrow(queryFor(query, id));
        brandWithType(found, 'Application' as never);
        return found;
      };
      const keyOf = (id: string) => (args.idempotencyKey ? `${args.idempotencyKey}:${id}` : null);
      const outcomes: unknown[] = [];
      for (const id of ids)
        outcomes.push(
          await (args.dryRun
            ? rehearse(context, async (inner, tx) => {
                await act(inner, { ...told, id });
                return row(tx as never, id);
              })
            : act(context, { ...told, id, idempotencyKey: keyOf(id) }).then(() => row(context.database, id))
          ).catch(asOutcome),
        );
      return outcomes as never;
    },
  }),
);
