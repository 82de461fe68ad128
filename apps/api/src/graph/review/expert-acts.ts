import { storedDay } from '@consortium/database/rows';
import {
  type ExpertInput,
  employmentInput,
  employmentLabels,
  expertInput,
  expertLabels,
  parseInput,
  pathText,
  Refused,
} from '@consortium/domain';
import { searchGramsOf } from '@consortium/domain/search';
import type { Context, Transaction } from '../../context.ts';
import { found } from '../../move.ts';
import { conflictSelect, conflictsIn, graphOf } from '../../review/graph.ts';
import { keepReviewers } from '../../review/reviewers.ts';
import { within } from '../../within.ts';
import { actsOn, createField, type DoorOf } from '../kernel/acts.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputOf } from '../kernel/input.ts';
import { actOnAssignment } from './assignment-act.ts';
import { Expert } from './expert.ts';

inputOf('Employment', employmentInput, employmentLabels);
const ExpertData = inputOf('Expert', expertInput, expertLabels);

const columnsOf = ({ employments: _employments, number, ...input }: ExpertInput) => ({
  ...input,
  // A blank one is given by the database, and stays.
  ...(number === '' ? {} : { number }),
  unavailableUntil: storedDay(input.unavailableUntil),
  searchGrams: searchGramsOf([input.name, ...(input.title === '' ? [] : [input.title])]),
});

async function writeEmployments(tx: Transaction, expertId: string, { employments }: ExpertInput) {
  await tx.expertEmployment.deleteMany({ where: { expertId } });
  // One by one: their ids keep the order they were given in.
  for (const each of employments)
    await tx.expertEmployment.create({
      data: {
        ...each,
        expertId,
        validFrom: storedDay(each.validFrom),
        validTo: storedDay(each.validTo),
      },
      select: { id: true },
    });
}

/** One row per number, so that a table knows whom it speaks of. */
async function refuseTakenNumber(tx: Transaction, { number }: ExpertInput) {
  const holder =
    number === '' ? null : await tx.expert.findUnique({ where: { number }, select: { name: true } });
  if (holder)
    throw new Refused(
      'EXPERT_NUMBER_TAKEN',
      {
        'zh-CN': `专家编号 ${number} 已用于“${holder.name}”`,
        en: `The number ${number} is that of another expert`,
      },
      { number },
    );
}

/** The account is an expert's, or it could not review. */
async function refuseOtherAccount(tx: Transaction, { userId }: ExpertInput) {
  if (userId === null) return;
  const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (user?.role !== 'EXPERT')
    throw new Refused(
      'ACCOUNT_NOT_EXPERT',
      { 'zh-CN': '该账号不是专家账号', en: 'The account is not an expert’s' },
      { userId: globalId('User', userId) },
    );
}

type Reexamined = Readonly<{
  context: Context;
  tx: Transaction;
  expertId: string;
  userId: string | null;
  now: Date;
}>;

/** 重新核查: open assignments follow the expert's account, and end where the expert is now in conflict. */
async function reexamine({ context, tx, expertId, userId, now }: Reexamined) {
  const open = await tx.reviewAssignment.findMany({
    where: { expertId, status: 'ASSIGNED', review: { application: { status: 'UNDER_REVIEW' } } },
    select: { id: true, userId: true, review: { select: { applicationId: true } } },
    orderBy: { id: 'asc' },
  });
  const expert = await tx.expert.findUniqueOrThrow({ where: { id: expertId }, select: conflictSelect });
  for (const { id, review, userId: before } of open) {
    const [conflict] = conflictsIn(await graphOf(tx, review.applicationId, now), expert);
    if (conflict)
      await actOnAssignment(within(context, tx), {
        action: 'recuse',
        id,
        reason: pathText(conflict.path)[context.locale],
      });
    else if (before !== userId) {
      await tx.reviewAssignment.update({ where: { id }, data: { userId }, select: { id: true } });
      await keepReviewers(tx, review.applicationId);
    }
  }
}

const creation = (expert: unknown) => {
  const input = parseInput(expertInput, expert);
  return {
    input,
    create: async (tx: Transaction) => {
      await refuseTakenNumber(tx, input);
      await refuseOtherAccount(tx, input);
      const { id } = await tx.expert.create({ data: columnsOf(input), select: { id: true } });
      await writeEmployments(tx, id, input);
      return { id, name: input.name };
    },
  };
};
/** 录入专家: one by itself and each of an import alike. */
export const createExpert = (context: Context, expert: unknown): Promise<string> =>
  found(context, { subject: 'Expert', ...creation(expert) });

createField('createExpert', {
  type: Expert as never,
  subject: 'Expert',
  description: '录入专家。 Adds an expert to the pool.',
  args: (arg) => ({ expert: arg({ type: ExpertData, required: true }) }),
  prepare: ({ expert }) => creation(expert),
});

const loadExpert = async (tx: Transaction, id: string, visible: object) => {
  await tx.$executeRaw`SELECT 1 FROM expert WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.expert.findFirst({ where: { AND: [{ id }, visible] } });
};

type Loaded = NonNullable<Awaited<ReturnType<typeof loadExpert>>>;
const { act, actField } = actsOn<Loaded>({
  type: Expert as never,
  subject: 'Expert',
  load: loadExpert,
  nameOf: ({ name }) => name,
  snapshot: async (tx, id) =>
    JSON.parse(
      JSON.stringify(
        await tx.expert.findUnique({
          where: { id },
          omit: { searchGrams: true, version: true },
          include: {
            employments: { omit: { id: true, expertId: true }, orderBy: { id: 'asc' } },
          },
        }),
      ),
    ),
});

const update = { action: 'update', withSnapshot: true } as const;
const revision = (expert: unknown, context: Context) => {
  const input = parseInput(expertInput, expert);
  return {
    input,
    change: async ({ tx, record, now }: DoorOf<Loaded>) => {
      if (input.number !== record.number) await refuseTakenNumber(tx, input);
      await refuseOtherAccount(tx, input);
      await writeEmployments(tx, record.id, input);
      await tx.expert.update({ where: { id: record.id }, data: columnsOf(input), select: { id: true } });
      await reexamine({ context, tx, expertId: record.id, userId: input.userId, now });
      return {};
    },
  };
};
type Revised = Readonly<{ id: string; version: number; reason: string | null }>;
/** 修改专家: one by itself and each of an import alike. */
export const updateExpert = (context: Context, record: Revised, expert: unknown): Promise<string> =>
  act(context, { ...update, ...record, ...revision(expert, context) });

actField('updateExpert', {
  ...update,
  description:
    '修改专家;任职变动后重新核查利益关系,有关系的待评审任务即转为回避。 Changes an expert; open assignments now in conflict are declined.',
  args: (arg) => ({ expert: arg({ type: ExpertData, required: true }) }),
  prepare: ({ expert }, context) => revision(expert, context),
});
