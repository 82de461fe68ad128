import { dayText, storedDay } from '@consortium/database/rows';
import {
  dayOf,
  type EvaluationRoundInput,
  evaluationRoundInput,
  evaluationRoundLabels,
  evaluationStatus,
  isCompleteScheme,
  parseInput,
  Refused,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import type { Context, Transaction } from '../../context.ts';
import { layOutEvaluations } from '../../evaluation/lay-out.ts';
import { audit } from '../../move.ts';
import { tell } from '../../notification/tell.ts';
import { together } from '../../together.ts';
import { Grade } from '../annual-report/report.ts';
import { actsOn, createField } from '../kernel/acts.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputEnum, inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { historyOf } from '../people/history.ts';
import { EvaluationScheme, schemeOf } from './scheme.ts';

export const Status = inputEnum(evaluationStatus);

type StatusCount = Readonly<{ status: (typeof evaluationStatus.terms)[number]; count: number }>;
type GradeCount = Readonly<{ grade: 'EXCELLENT' | 'GOOD' | 'QUALIFIED' | 'UNQUALIFIED'; count: number }>;
const EvaluationStatusCount = builder.objectRef<StatusCount>('EvaluationStatusCount').implement({
  fields: (t) => ({ status: t.expose('status', { type: Status }), count: t.exposeInt('count') }),
});
const EvaluationGradeCount = builder.objectRef<GradeCount>('EvaluationGradeCount').implement({
  fields: (t) => ({ grade: t.expose('grade', { type: Grade }), count: t.exposeInt('count') }),
});

/** What the viewer sees of rounds, counted: one statement for all of a page. */
const countsOf = together(async ({ database, access }: Context, ids) => {
  const rows = await database.evaluation.groupBy({
    by: ['roundId', 'status', 'grade'],
    where: { AND: [{ roundId: { in: ids } }, access.where('read', 'Evaluation')] },
    _count: { _all: true },
  });
  return Map.groupBy(rows, ({ roundId }) => roundId);
});

const sumBy = <Key>(rows: readonly Readonly<{ key: Key; count: number }>[]): Map<Key, number> =>
  rows.reduce((sums, { key, count }) => sums.set(key, (sums.get(key) ?? 0) + count), new Map<Key, number>());

export const EvaluationRound = builder.prismaNode('EvaluationRound', {
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    year: t.exposeInt('year', label(evaluationRoundLabels, 'year')),
    title: t.exposeString('title', label(evaluationRoundLabels, 'title')),
    scheme: t.relation('scheme', { type: EvaluationScheme, ...label(evaluationRoundLabels, 'schemeId') }),
    dueOn: t.expose('dueOn', { type: 'CalendarDay', ...label(evaluationRoundLabels, 'dueOn') }),
    openedAt: t.expose('openedAt', {
      type: 'DateTime',
      nullable: true,
      description: '启动时间;启动前没有评价。 When its evaluations were laid out.',
    }),
    progress: t.field({
      type: [EvaluationStatusCount],
      description: '各状态的评价数,只计可查看的。 Evaluations by state, of those the viewer sees.',
      select: { id: true },
      complexity: 5,
      resolve: async ({ id }, _args, context): Promise<StatusCount[]> => {
        const rows = (await countsOf(context, id)) ?? [];
        const sums = sumBy(rows.map(({ status, _count }) => ({ key: status, count: _count._all })));
        return evaluationStatus.terms.flatMap((status) =>
          sums.has(status) ? [{ status, count: sums.get(status) as number }] : [],
        );
      },
    }),
    grades: t.field({
      type: [EvaluationGradeCount],
      description: '各等次的评价数,只计可查看的。 Evaluations by grade, of those the viewer sees.',
      select: { id: true },
      complexity: 5,
      resolve: async ({ id }, _args, context): Promise<GradeCount[]> => {
        const rows = (await countsOf(context, id)) ?? [];
        const sums = sumBy(rows.map(({ grade, _count }) => ({ key: grade, count: _count._all })));
        return [...sums].flatMap(([grade, count]) => (grade === null ? [] : [{ grade, count }]));
      },
    }),
    history: t.field(historyOf('EvaluationRound')),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: { id: true },
      resolve: (round, _args, { access }) =>
        ['update', 'open'].filter((action) => access.may(action, 'EvaluationRound', round)),
    }),
  }),
});

listField({
  type: EvaluationRound as never,
  name: 'EvaluationRound',
  field: 'evaluationRounds',
  description: '评价轮次。 Rounds of performance evaluation.',
  filter: builder.inputType('EvaluationRoundFilter', { fields: (t) => ({ search: t.string() }) }),
  toWhere: ({ search }) => (search ? { title: { contains: search } } : {}),
  orders: orderings({ YEAR: by('year'), DUE: by('dueOn') }, { first: 'YEAR_DESC' }),
});

const RoundData = inputOf('EvaluationRound', evaluationRoundInput, evaluationRoundLabels);

const load = async (tx: Transaction, id: string, visible: object) => {
  await tx.$executeRaw`SELECT 1 FROM evaluation_round WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.evaluationRound.findFirst({ where: { AND: [{ id }, visible] } });
};
type Round = NonNullable<Awaited<ReturnType<typeof load>>>;

const { actField } = actsOn<Round>({
  type: EvaluationRound as never,
  subject: 'EvaluationRound',
  load,
  nameOf: ({ title }) => title,
  snapshot: async (tx, id) =>
    JSON.parse(
      JSON.stringify(await tx.evaluationRound.findUnique({ where: { id }, omit: { version: true } })),
    ),
});

/** A scheme that is no template any more. */
async function columnsOf(tx: Transaction, { dueOn, ...input }: EvaluationRoundInput) {
  const scheme = await tx.evaluationScheme.findUnique({ where: { id: input.schemeId } });
  if (!scheme)
    throw new Refused(
      'REFERENCE_UNKNOWN',
      { 'zh-CN': '引用的记录不存在', en: 'A record that is referred to does not exist' },
      { what: 'EvaluationScheme', id: input.schemeId },
    );
  if (!isCompleteScheme(schemeOf(scheme.definition)))
    throw new Refused(
      'SCHEME_WITHOUT_WEIGHTS',
      {
        'zh-CN': '该评价指标体系没有填写权重或等次分数线,请录入新版本后再用',
        en: 'The scheme has no weights or cut-offs yet: record an edition that has them first',
      },
      { scheme: `${scheme.title} v${scheme.edition}` },
    );
  return { ...input, dueOn: storedDay(dueOn) as Date };
}

createField('createEvaluationRound', {
  type: EvaluationRound as never,
  subject: 'EvaluationRound',
  description: '新建评价轮次,一年一个。 A round of evaluation; one a year.',
  args: (arg) => ({ evaluationRound: arg({ type: RoundData, required: true }) }),
  prepare: ({ evaluationRound }) => {
    const input = parseInput(evaluationRoundInput, evaluationRound);
    return {
      input,
      create: async (tx) => {
        const data = await columnsOf(tx, input);
        const { id } = await tx.evaluationRound.create({ data, select: { id: true } });
        return { id, name: input.title };
      },
    };
  },
});

actField('updateEvaluationRound', {
  action: 'update',
  description: '修改评价轮次;启动后只能改名称和截止日期。 Once it is open only title and due date change.',
  args: (arg) => ({ evaluationRound: arg({ type: RoundData, required: true }) }),
  withSnapshot: true,
  prepare: ({ evaluationRound }) => {
    const input = parseInput(evaluationRoundInput, evaluationRound);
    return {
      input,
      change: async ({ tx, record }) => {
        const columns = await columnsOf(tx, input);
        const fields = (['year', 'schemeId'] as const).filter((field) => record[field] !== columns[field]);
        if (record.openedAt !== null && fields.length > 0)
          throw new Refused(
            'EVALUATION_OPENED',
            {
              'zh-CN': '评价已启动,年度和评价指标体系不能再改',
              en: 'The evaluation is open: year and scheme are fixed',
            },
            { fields },
          );
        return columns;
      },
    };
  },
});

actField('openEvaluationRound', {
  action: 'open',
  description:
    '启动评价:为该年度运行的每个在册联合体生成评价;再次办理只补缺少的。 Lays out an evaluation for every consortium in force that ran in the year; again, only those missing.',
  prepare: (_given, context) => ({
    change: async ({ tx, record, now }) => {
      if (dayOf(now) < `${record.year}-01-01`)
        throw new Refused(
          'EVALUATION_TOO_EARLY',
          { 'zh-CN': '评价年度开始后才能启动', en: 'A round opens once its year has begun' },
          { year: record.year, dueOn: dayText(record.dueOn) },
        );
      const made = await layOutEvaluations(tx, record, now);
      for (const { id, name } of made) {
        const entry = { action: 'create', subject: 'Evaluation', recordId: id, recordName: name } as const;
        await audit(tx, context, { ...entry, toStatus: 'SCHEDULED' });
        await tell(tx, context, { ...entry, fromStatus: '', toStatus: 'SCHEDULED', reason: '' });
      }
      return {
        openedAt: record.openedAt ?? now,
        changes: [{ path: 'evaluations', from: null, to: made.length }],
      };
    },
  }),
});
