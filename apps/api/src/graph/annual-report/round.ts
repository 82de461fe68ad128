import { dayText, storedDay } from '@consortium/database/rows';
import {
  dayOf,
  parseInput,
  Refused,
  type ReportingRoundInput,
  reportingRoundInput,
  reportingRoundLabels,
} from '@consortium/domain';
import { addMissingParts, layOut, mediansBefore } from '../../annual-report/lay-out.ts';
import { builder } from '../../builder.ts';
import type { Transaction } from '../../context.ts';
import { audit } from '../../move.ts';
import { tell } from '../../notification/tell.ts';
import { actsOn, createField } from '../kernel/acts.ts';
import { listField } from '../kernel/connection.ts';
import { label } from '../kernel/expose.ts';
import { inputOf } from '../kernel/input.ts';
import { by, orderings } from '../kernel/orders.ts';
import { historyOf } from '../people/history.ts';
import { IndicatorSet } from './indicator-set.ts';

export const ReportingRound = builder.prismaNode('ReportingRound', {
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    year: t.exposeInt('year', label(reportingRoundLabels, 'year')),
    title: t.exposeString('title', label(reportingRoundLabels, 'title')),
    startsOn: t.expose('startsOn', { type: 'CalendarDay', ...label(reportingRoundLabels, 'startsOn') }),
    endsOn: t.expose('endsOn', { type: 'CalendarDay', ...label(reportingRoundLabels, 'endsOn') }),
    dueOn: t.expose('dueOn', { type: 'CalendarDay', ...label(reportingRoundLabels, 'dueOn') }),
    indicatorSet: t.relation('indicatorSet', {
      type: IndicatorSet,
      ...label(reportingRoundLabels, 'indicatorSetId'),
    }),
    correctionsNeedApproval: t.exposeBoolean(
      'correctionsNeedApproval',
      label(reportingRoundLabels, 'correctionsNeedApproval'),
    ),
    openedAt: t.expose('openedAt', {
      type: 'DateTime',
      nullable: true,
      description: '启动时间;启动前没有报告。 When its reports were laid out.',
    }),
    history: t.field(historyOf('ReportingRound')),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: { id: true },
      resolve: (round, _args, { access }) =>
        ['update', 'open', 'rebase'].filter((action) => access.may(action, 'ReportingRound', round)),
    }),
  }),
});

listField({
  type: ReportingRound as never,
  name: 'ReportingRound',
  field: 'reportingRounds',
  description: '年度报告填报任务。 Reporting rounds.',
  filter: builder.inputType('ReportingRoundFilter', { fields: (t) => ({ search: t.string() }) }),
  toWhere: ({ search }) => (search ? { title: { contains: search } } : {}),
  orders: orderings({ YEAR: by('year'), DUE: by('dueOn') }, { first: 'YEAR_DESC' }),
});

const RoundData = inputOf('ReportingRound', reportingRoundInput, reportingRoundLabels);

const load = async (tx: Transaction, id: string, visible: object) => {
  await tx.$executeRaw`SELECT 1 FROM reporting_round WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.reportingRound.findFirst({
    where: { AND: [{ id }, visible] },
    include: { indicatorSet: { select: { definition: true } } },
  });
};
type Round = NonNullable<Awaited<ReturnType<typeof load>>>;

const snapshot = async (tx: Transaction, id: string): Promise<unknown> =>
  JSON.parse(JSON.stringify(await tx.reportingRound.findUnique({ where: { id }, omit: { version: true } })));

export const { actField: roundField } = actsOn<Round>({
  type: ReportingRound as never,
  subject: 'ReportingRound',
  load,
  nameOf: ({ title }) => title,
  snapshot,
});

async function columnsOf(tx: Transaction, { startsOn, endsOn, dueOn, ...input }: ReportingRoundInput) {
  const set = await tx.indicatorSet.findUnique({ where: { id: input.indicatorSetId }, select: { id: true } });
  if (!set)
    throw new Refused(
      'REFERENCE_UNKNOWN',
      { 'zh-CN': '引用的记录不存在', en: 'A record that is referred to does not exist' },
      { what: 'IndicatorSet', id: input.indicatorSetId },
    );
  return {
    ...input,
    startsOn: storedDay(startsOn) as Date,
    endsOn: storedDay(endsOn) as Date,
    dueOn: storedDay(dueOn) as Date,
  };
}

createField('createReportingRound', {
  type: ReportingRound as never,
  subject: 'ReportingRound',
  description: '新建填报任务,一年一个。 A reporting round; one a year.',
  args: (arg) => ({ round: arg({ type: RoundData, required: true }) }),
  prepare: ({ round }) => {
    const input = parseInput(reportingRoundInput, round);
    return {
      input,
      create: async (tx) => {
        const { id } = await tx.reportingRound.create({
          data: await columnsOf(tx, input),
          select: { id: true },
        });
        return { id, name: input.title };
      },
    };
  },
});

/** Of a round whose reports are laid out, only title and due date change. */
function refusePinned(record: Round, columns: Awaited<ReturnType<typeof columnsOf>>): void {
  const pinned = ['year', 'indicatorSetId', 'startsOn', 'endsOn'] as const;
  const moved = pinned.filter((field) => String(record[field]) !== String(columns[field]));
  if (record.openedAt !== null && moved.length > 0)
    throw new Refused(
      'ROUND_OPENED',
      {
        'zh-CN': '填报已启动,年度和报告期不能再改,指标集须用“换用指标集”办理',
        en: 'The round is open: year and period are fixed, and the indicator set changes by an act of its own',
      },
      { fields: moved },
    );
}

roundField('updateReportingRound', {
  action: 'update',
  description: '修改填报任务;启动后只能改名称和截止日期。 Once it is open only title and due date change.',
  args: (arg) => ({ round: arg({ type: RoundData, required: true }) }),
  withSnapshot: true,
  prepare: ({ round }) => {
    const input = parseInput(reportingRoundInput, round);
    return {
      input,
      change: async ({ tx, record }) => {
        const columns = await columnsOf(tx, input);
        refusePinned(record, columns);
        return columns;
      },
    };
  },
});

roundField('openReportingRound', {
  action: 'open',
  description:
    '启动填报:为报告期内在册的每个联合体生成报告;再次办理只补缺少的报告和单位。 Lays out a report for every consortium of the period; again, only reports and units that are missing.',
  prepare: (_given, context) => ({
    change: async ({ tx, record, now }) => {
      const { indicatorSet, ...round } = record;
      if (dayOf(now) < (dayText(round.startsOn) as string))
        throw new Refused(
          'ROUND_TOO_EARLY',
          {
            'zh-CN': '报告期开始后才能启动填报',
            en: 'A round opens once its period has begun',
          },
          { startsOn: dayText(round.startsOn) },
        );
      const opened = { ...round, definition: indicatorSet.definition };
      const grown = await addMissingParts(tx, opened);
      const reports = await layOut(tx, opened, now);
      for (const { id, name, units } of grown) {
        const entry = { subject: 'AnnualReport', recordId: id, recordName: name } as const;
        const changes = [{ path: 'parts', from: null, to: units }];
        await audit(tx, context, { ...entry, action: 'update', changes });
        await tell(tx, context, {
          ...entry,
          action: 'create',
          fromStatus: '',
          toStatus: 'DRAFT',
          reason: '',
        });
      }
      for (const { id, name } of reports) {
        const entry = { action: 'create', subject: 'AnnualReport', recordId: id, recordName: name } as const;
        await audit(tx, context, { ...entry, toStatus: 'DRAFT' });
        await tell(tx, context, { ...entry, fromStatus: '', toStatus: 'DRAFT', reason: '' });
      }
      return {
        openedAt: record.openedAt ?? now,
        medians: await mediansBefore(tx, round.year),
        changes: [{ path: 'reports', from: null, to: reports.length + grown.length }],
      };
    },
  }),
});
