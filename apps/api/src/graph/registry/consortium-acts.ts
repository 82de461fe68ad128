import {
  consortiumColumns,
  dayText,
  foundConsortium,
  storedDay,
  todaysColumns,
  writeTerm,
} from '@consortium/database/rows';
import {
  type ConsortiumInput,
  type ConsortiumStatus,
  consortiumInput,
  consortiumLabels,
  consortiumLifecycle,
  dayOf,
  parseInput,
  Refused,
} from '@consortium/domain';
import type { Context, Transaction } from '../../context.ts';
import { givenDay, type LoadedConsortium, loadConsortium, refuseStateOn } from '../../registry/consortium.ts';
import { type Arguments, actsOn, createField, type DoorOf, type Given } from '../kernel/acts.ts';
import { inputOf } from '../kernel/input.ts';
import { Consortium } from './consortium.ts';

const ConsortiumData = inputOf('Consortium', consortiumInput, consortiumLabels);

/** A consortium's own row as its history compares it. */
const snapshot = async (tx: Transaction, id: string): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(
      await tx.consortium.findUnique({
        where: { id },
        omit: {
          nameGrams: true,
          searchGrams: true,
          nameKey: true,
          version: true,
          unitIds: true,
          formationId: true,
        },
      }),
    ),
  );

const { act, actField } = actsOn<LoadedConsortium>({
  type: Consortium as never,
  subject: 'Consortium',
  lifecycle: consortiumLifecycle,
  load: loadConsortium,
  nameOf: ({ number, name }) => `${number} ${name}`,
  snapshot,
});

createField('createConsortium', {
  type: Consortium as never,
  subject: 'Consortium',
  description: '登记已批准的创新联合体,供查重与牵头数核对。 Registers an approved consortium.',
  args: (arg) => ({ consortium: arg({ type: ConsortiumData, required: true }) }),
  prepare: ({ consortium }) => {
    const input = parseInput(consortiumInput, consortium);
    return {
      input,
      create: async (tx) => {
        const { id } = await foundConsortium(tx, input);
        return { id, name: `${input.number} ${input.name}` };
      },
    };
  },
});

/** What is true from a day on is changed from a day on: by a change request or by an act of its own. */
function refuseUndated(record: LoadedConsortium, input: ConsortiumInput): void {
  const isKept =
    record.name === input.name &&
    record.leadUnitId === input.leadUnitId &&
    record.terms.at(-1)?.status === input.status &&
    dayText(record.establishedOn) === input.establishedOn &&
    JSON.stringify(record.directions) === JSON.stringify(input.directions);
  if (!isKept)
    throw new Refused('DATED_FIELDS_KEPT', {
      'zh-CN': '名称、牵头单位、重点方向、批复日期和状态不能直接修改,请办理变更或相应环节',
      en: 'Name, lead unit, directions, day of establishment and state change only from a day on, by an act of their own',
    });
}

actField('updateConsortium', {
  action: 'update',
  description: '更正编号与批复文号。 Corrects the number and the decision document.',
  args: (arg) => ({ consortium: arg({ type: ConsortiumData, required: true }) }),
  withSnapshot: true,
  prepare: ({ consortium }) => {
    const input = parseInput(consortiumInput, consortium);
    return {
      input,
      change: async ({ record }) => {
        refuseUndated(record, input);
        const { number, documentNo, searchGrams } = consortiumColumns(input);
        return { number, documentNo, searchGrams, status: record.status };
      },
    };
  },
});

const effective = (arg: Arguments) => ({
  effectiveOn: arg({
    type: 'CalendarDay',
    description: '生效日期,默认今天。 The day it takes effect; today by default.',
  }),
});

/** From a day on the consortium is in another state; the row says today's. */
async function writeState(
  { tx, record, now, to }: DoorOf<LoadedConsortium>,
  given: string | null,
  more: (today: string) => object = () => ({}),
): Promise<object> {
  const today = dayOf(now);
  const day = given ?? today;
  refuseStateOn(day, record);
  const columns = more(today);
  await writeTerm(tx, record, { status: to as ConsortiumStatus }, day);
  return {
    ...(await todaysColumns(tx, record.id, today)),
    ...columns,
    changes: [
      { path: 'effectiveOn', from: null, to: day },
      { path: 'status', from: record.status, to },
    ],
  };
}

const dayGiven = ({ effectiveOn }: Given): string | null =>
  effectiveOn == null ? null : givenDay(effectiveOn as string);

const steps = [
  ['startOperating', 'startOperating', '开始运行。 Starts operating.'],
  ['completeRectification', 'completeRectification', '整改通过,恢复运行。 The rectification is done.'],
  ['suspendConsortium', 'suspend', '暂停,须填写理由。 Suspends it, with a reason.'],
  ['resumeConsortium', 'resume', '恢复运行。 Operates again.'],
  ['revokeConsortium', 'revoke', '撤销,须填写理由。 Revokes it, with a reason.'],
  ['dissolveConsortium', 'dissolve', '解散,须填写理由。 Dissolves it, with a reason.'],
] as const;
for (const [name, action, description] of steps)
  actField(name, {
    action,
    description,
    args: effective,
    prepare: (given) => {
      const day = dayGiven(given);
      return { input: day, change: (door) => writeState(door, day) };
    },
  });

/** 责令整改 by a day, which does not lie before it takes effect. */
const rectify = (door: DoorOf<LoadedConsortium>, day: string | null, dueOn: string): Promise<object> =>
  writeState(door, day, (today) => {
    if (dueOn < (day ?? today))
      throw new Refused('DUE_IN_PAST', {
        'zh-CN': '整改期限不能早于生效日期',
        en: 'The due day lies before the day it takes effect',
      });
    return { rectifyBy: storedDay(dueOn) };
  });

actField('requireRectification', {
  action: 'requireRectification',
  description: '责令整改,须填写理由与期限。 Requires rectification by a day, with a reason.',
  args: (arg) => ({
    ...effective(arg),
    dueOn: arg({
      type: 'CalendarDay',
      required: true,
      description: '整改期限。 The day by which it is to be put right.',
    }),
  }),
  prepare: (given) => {
    const [day, dueOn] = [dayGiven(given), givenDay(given.dueOn as string)];
    return { input: [day, dueOn], change: (door) => rectify(door, day, dueOn) };
  },
});

type Decided = Readonly<{ id: string; reason: string }> &
  (Readonly<{ action: 'requireRectification'; dueOn: string }> | Readonly<{ action: 'suspend' | 'revoke' }>);
/** The office's acts on a consortium, from within another act: through the same door, as of today. */
export const actOnConsortium = (context: Context, decided: Decided): Promise<string> =>
  act(context, {
    id: decided.id,
    action: decided.action,
    reason: decided.reason,
    change: (door) =>
      decided.action === 'requireRectification' ? rectify(door, null, decided.dueOn) : writeState(door, null),
  });
