import {
  type IndicatorSet as IndicatorSetShape,
  NotFound,
  type RebaseLine as RebaseLineShape,
  Refused,
  rebaseEffect,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { planRebase, type RebasePlan, rebaseReports } from '../../annual-report/rebase.ts';
import { builder } from '../../builder.ts';
import type { Transaction } from '../../context.ts';
import { audit, ReasonRequired } from '../../move.ts';
import { tell } from '../../notification/tell.ts';
import { enumOf } from '../kernel/terms.ts';
import { IndicatorSet } from './indicator-set.ts';
import { ReportingRound, roundField } from './round.ts';

const RebaseLine = builder
  .objectRef<RebaseLineShape & Readonly<{ dropped: number }>>('RebaseLine')
  .implement({
    description: '换版影响: what another edition of the set makes of one indicator or text.',
    fields: (t) => ({
      code: t.exposeString('code', { description: '指标或文字部分的代码。' }),
      name: t.exposeString('name', { description: '名称。' }),
      effect: t.expose('effect', { type: enumOf(rebaseEffect), description: '影响。' }),
      dropped: t.exposeInt('dropped', {
        description:
          '因此作废的填报数,办理记录中可查。 Figures and texts that fall away; the history keeps them.',
      }),
    }),
  });
const RebasePreview = builder.objectRef<RebasePlan>('RebasePreview').implement({
  description: '换版预览: exactly what `rebaseReportingRound` would do now.',
  fields: (t) => ({
    lines: t.field({ type: [RebaseLine], resolve: ({ lines }) => [...lines] }),
    reports: t.int({
      description: '填报中的报告数。 Reports that are being filled in.',
      resolve: ({ reports }) => reports.length,
    }),
    voided: t.int({
      description: '须再次确认的部分。 Confirmed parts that are to be confirmed anew.',
      resolve: ({ reports }) =>
        reports.flatMap(({ parts }) => parts.filter(({ isVoided }) => isVoided)).length,
    }),
  }),
});

/** The set to change to; not the one that the round has. */
async function otherSet(database: Transaction, id: string, pinned: string): Promise<IndicatorSetShape> {
  const set = await database.indicatorSet.findUnique({ where: { id }, select: { definition: true } });
  if (!set) throw new NotFound();
  if (id === pinned)
    throw new Refused('SET_PINNED', {
      'zh-CN': '填报任务已使用这一指标集',
      en: 'The round has this indicator set already',
    });
  return set.definition as unknown as IndicatorSetShape;
}

builder.queryField('previewRebase', (t) =>
  t.field({
    type: RebasePreview,
    description:
      '预览换用另一指标集的影响,供启动填报的人;不改动任何记录。 What changing to another indicator set would do, for who opens rounds.',
    authScopes: { signedIn: true },
    complexity: 60,
    args: {
      roundId: t.arg.globalID({ required: true, for: ReportingRound }),
      indicatorSetId: t.arg.globalID({ required: true, for: IndicatorSet }),
    },
    resolve: async (_root, { roundId, indicatorSetId }, { database, access }) => {
      if (!access.mayEver('rebase', 'ReportingRound')) throw new Forbidden({ action: 'rebase' });
      const round = await database.reportingRound.findFirst({
        where: { AND: [{ id: roundId.id }, access.where('read', 'ReportingRound')] },
        include: { indicatorSet: { select: { definition: true } } },
      });
      if (!round) throw new NotFound();
      const to = await otherSet(database, indicatorSetId.id, round.indicatorSetId);
      return planRebase(database, { ...round, definition: round.indicatorSet.definition }, to);
    },
  }),
);

roundField('rebaseReportingRound', {
  action: 'rebase',
  description:
    '换用另一指标集,须填写理由;已填的数仍适用的保留,不再适用的作废并记入各报告的办理记录。 Changes to another indicator set, with a reason; figures that still fit stay, the others fall away and each report’s history tells them.',
  args: (arg) => ({ indicatorSetId: arg.globalID({ required: true, for: IndicatorSet }) }),
  withSnapshot: true,
  prepare: ({ indicatorSetId, reason }, context) => {
    const { id } = indicatorSetId as { id: string };
    return {
      input: id,
      change: async ({ tx, record, now }) => {
        if (!String(reason ?? '').trim()) throw new ReasonRequired();
        const to = await otherSet(tx, id, record.indicatorSetId);
        // Whoever fills in a report waits, or is waited for: no figure is overtaken.
        await tx.$executeRaw`SELECT 1 FROM annual_report WHERE round_id = ${record.id}::uuid ORDER BY id FOR UPDATE`;
        const plan = await planRebase(tx, { ...record, definition: record.indicatorSet.definition }, to);
        await rebaseReports(tx, plan, now);
        for (const report of plan.reports) {
          const entry = {
            subject: 'AnnualReport',
            action: 'rebase',
            recordId: report.id,
            recordName: report.name,
            reason: String(reason),
          } as const;
          await audit(tx, context, {
            ...entry,
            changes: report.dropped.map(({ code: _code, ...change }) => change),
          });
          await tell(tx, context, { ...entry, fromStatus: 'DRAFT', toStatus: 'DRAFT' });
        }
        return { indicatorSetId: id };
      },
    };
  },
});
