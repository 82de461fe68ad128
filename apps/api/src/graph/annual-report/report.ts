import { dayText } from '@consortium/database/rows';
import {
  type AnnualReportAction,
  annualReportActionsFrom,
  annualReportStatus,
  daysLate,
  differences,
  type FigureValues,
  reportGrade,
} from '@consortium/domain';
import { type ReportShown, reportOf } from '../../annual-report/content.ts';
import { withCorrected } from '../../annual-report/submissions.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { inputEnum } from '../kernel/input.ts';
import { historyOf } from '../people/history.ts';
import { Consortium } from '../registry/consortium.ts';
import { CheckFacts } from './check-facts.ts';
import { ReportComment } from './comment.ts';
import { ConsortiumFigure, type PartRow, ReportFinding, ReportPart, ReportText } from './content.ts';
import { ReportReminder } from './reminder.ts';
import { ReportingRound } from './round.ts';
import { ReportCorrection, ReportSnapshot } from './snapshot.ts';

const Status = inputEnum(annualReportStatus);
export const Grade = inputEnum(reportGrade);

/** What decides how much of a report somebody may read. */
export const guarded = {
  id: true,
  leadUnitId: true,
  memberUnitIds: true,
  recommendingBodyId: true,
  submittedAt: true,
  status: true,
  acceptedSnapshotId: true,
  isCorrectionRequired: true,
} as const;
export const mayReadAll = (row: object, { access }: Context): boolean =>
  access.may('readAll', 'AnnualReport', row);

async function partsOf(row: { id: string }, context: Context): Promise<PartRow[]> {
  const read = await reportOf(context, row.id);
  const readsAll = mayReadAll(row, context);
  return (read?.content.parts ?? [])
    .filter(({ unit }) => readsAll || (unit !== null && unit.id === context.viewer?.organisationId))
    .map(({ unit, isConfirmed, figures, evidence }) => ({
      evidence,
      unitId: unit?.id ?? null,
      unitName: unit?.legalName ?? '',
      isConfirmed,
      figures: Object.entries(figures).map(([code, figure]) => ({ code, ...figure })),
    }));
}

export const AnnualReport = builder.prismaNode('AnnualReport', {
  id: { field: 'id' },
  fields: (t) => ({
    version: t.exposeInt('version'),
    status: t.expose('status', { type: Status, description: '状态。' }),
    round: t.relation('round', { type: ReportingRound, description: '填报任务。' }),
    consortium: t.relation('consortium', { type: Consortium, description: '创新联合体。' }),
    leadUnit: t.relation('leadUnit', {
      description: '牵头单位(报告期末)。 The lead on the last day of the period.',
    }),
    dueOn: t.field({
      type: 'CalendarDay',
      description: '填报截止日期,含延期。 The day it is due, extended or not.',
      select: { extendedTo: true, round: { select: { dueOn: true } } },
      resolve: ({ extendedTo, round }) => extendedTo ?? round.dueOn,
    }),
    isExtended: t.boolean({ select: { extendedTo: true }, resolve: ({ extendedTo }) => extendedTo !== null }),
    daysLate: t.int({
      description: '逾期天数,按时为 0。 By how many days it was, or is, late.',
      select: { submittedAt: true, extendedTo: true, round: { select: { dueOn: true } } },
      resolve: ({ submittedAt, extendedTo, round }, _args, { now }) =>
        daysLate({ dueOn: dayText(extendedTo ?? round.dueOn) as string, submittedAt }, now),
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: '提交时间。' }),
    acceptedAt: t.expose('acceptedAt', { type: 'DateTime', nullable: true, description: '审核通过时间。' }),
    suggestedGrade: t.field({
      type: Grade,
      nullable: true,
      description:
        '审核通过时的等次建议;没有建议或无权查看全文时为空。 Suggested at acceptance; null where none was, and for whoever may not read the whole report.',
      select: { ...guarded, suggestedGrade: true },
      resolve: ({ suggestedGrade, ...row }, _args, context) =>
        mayReadAll(row, context) ? suggestedGrade : null,
    }),
    zeroReason: t.exposeString('zeroReason', {
      nullable: true,
      description: '零报告理由;不是零报告的为空。 Why there was nothing to report; null of any other report.',
    }),
    progress: t.string({
      description: '单位确认进度,如 3/9。 How many units have confirmed, of how many.',
      select: { parts: { select: { organisationId: true, confirmedAt: true } } },
      resolve: ({ parts }) => {
        const units = parts.filter(({ organisationId }) => organisationId !== null);
        return `${units.filter(({ confirmedAt }) => confirmedAt !== null).length}/${units.length}`;
      },
    }),
    parts: t.field({
      type: [ReportPart],
      description: '填报部分:成员单位只见本单位的。 A member unit sees its own part.',
      select: guarded,
      complexity: 20,
      resolve: (row, _args, context) => partsOf(row, context),
    }),
    figures: t.field({
      type: [ConsortiumFigure],
      nullable: true,
      description: '联合体数与上年数;无权查看全文时为空。 Null for whoever may not read the whole report.',
      select: guarded,
      complexity: 20,
      resolve: async (row, _args, context) => {
        if (!mayReadAll(row, context)) return null;
        const read = await reportOf(context, row.id);
        return Object.entries(read?.figures ?? {}).map(([code, value]) => ({
          code,
          value,
          before: read?.lastYear?.figures[code] ?? null,
        }));
      },
    }),
    acceptedFigures: t.field({
      type: [ConsortiumFigure],
      nullable: true,
      description:
        '审核通过的联合体数与上年数,即年报汇编所用;无权查看全文或尚未通过时为空。 As the year book counts them; null before acceptance and for whoever may not read the whole report.',
      select: {
        ...guarded,
        acceptedSnapshot: { select: { figures: true, figuresBefore: true } },
      },
      args: { codes: t.arg.stringList({ description: '指标代码;不填为全部。 None gives all.' }) },
      resolve: ({ acceptedSnapshot, ...row }, { codes }, context) => {
        if (!acceptedSnapshot || !mayReadAll(row, context)) return null;
        const { figures, figuresBefore: before } = acceptedSnapshot as Record<string, FigureValues | null>;
        return Object.entries(figures ?? {})
          .filter(([code]) => !codes || codes.includes(code))
          .map(([code, value]) => ({ code, value, before: before?.[code] ?? null }));
      },
    }),
    texts: t.field({
      type: [ReportText],
      nullable: true,
      description: '文字部分;无权查看全文时为空。 Null for whoever may not read the whole report.',
      select: guarded,
      complexity: 20,
      resolve: async (row, _args, context) => {
        if (!mayReadAll(row, context)) return null;
        const read = await reportOf(context, row.id);
        return Object.entries(read?.content.texts ?? {}).map(([code, text]) => ({ code, text }));
      },
    }),
    checkFacts: t.field({
      type: CheckFacts,
      nullable: true,
      description:
        '核对所据,填报中才有:与界面即时核对一致。 What the checks know beside the report, while it is being filled in.',
      select: { id: true },
      complexity: 20,
      resolve: async ({ id }, _args, context) => (await reportOf(context, id))?.facts ?? null,
    }),
    findings: t.field({
      type: [ReportFinding],
      nullable: true,
      description: '核对;成员单位只见本单位的。 A member unit sees those of its own part.',
      select: guarded,
      complexity: 20,
      resolve: async (row, _args, context) => {
        const read = await reportOf(context, row.id);
        const readsAll = mayReadAll(row, context);
        const own = context.viewer?.organisationId;
        return (read?.findings ?? []).filter(({ unitId }) => readsAll || (own != null && unitId === own));
      },
    }),
    reminders: t.field({
      type: [ReportReminder],
      description:
        '催报记录;成员单位只见催本单位的。 When it was reminded of, and whom; a member unit sees its own.',
      select: {
        leadUnitId: true,
        reminders: { orderBy: { sentAt: 'desc' } },
        parts: { select: { organisation: { select: { id: true, legalName: true } } } },
      },
      resolve: ({ leadUnitId, reminders, parts }, _args, { viewer }) => {
        const own = viewer?.organisationId ?? null;
        const isShown = (unitId: string) => own === null || own === leadUnitId || own === unitId;
        const names = new Map(
          parts.flatMap(({ organisation: unit }) => (unit ? [[unit.id, unit.legalName]] : [])),
        );
        return reminders
          .map(({ unitIds, ...each }) => ({
            ...each,
            unitNames: unitIds.filter(isShown).map((unitId) => names.get(unitId) ?? ''),
          }))
          .filter(({ unitNames }) => unitNames.length > 0);
      },
    }),
    comments: t.field({
      type: [ReportComment],
      description:
        '批注:退回后单位可见,成员单位只见本单位的。 Comments; the units see them once it is returned, a member unit its own.',
      select: (_args, _context, nested) => ({
        ...guarded,
        comments: nested({ orderBy: { createdAt: 'asc' } }),
      }),
      resolve: (row, _args, context) => {
        const readsAll = mayReadAll(row, context);
        const own = context.viewer?.organisationId;
        return context.access.may('readUntold', 'AnnualReport', row)
          ? row.comments
          : row.comments.filter(
              ({ toldAt, organisationId }) =>
                toldAt !== null && (readsAll || (own != null && organisationId === own)),
            );
      },
    }),
    snapshots: t.field({
      type: [ReportSnapshot],
      description: '历次提交的快照;无权查看全文时为空。 Empty for whoever may not read the whole report.',
      select: (_args, _context, nested) => ({
        ...guarded,
        snapshots: nested({ orderBy: { takenAt: 'desc' } }),
      }),
      resolve: (row, _args, context) => (mayReadAll(row, context) ? withCorrected(row) : []),
    }),
    correction: t.field({
      type: ReportCorrection,
      nullable: true,
      description:
        '正在办理的更正;成员单位只见本单位的差异。 The correction under way; a member unit sees what differs of its own.',
      select: { ...guarded, correctionReason: true, correctionText: true },
      complexity: 20,
      resolve: async ({ correctionReason, correctionText, ...row }, _args, context) => {
        if (correctionReason === null) return null;
        const { set, accepted, content } = (await reportOf(context, row.id)) as ReportShown;
        const own = context.viewer?.organisationId;
        const changes = accepted ? differences(set, accepted.content, content) : [];
        return {
          correctionReason,
          correctionText: correctionText ?? '',
          isRequired: row.isCorrectionRequired,
          changes: mayReadAll(row, context) ? changes : changes.filter(({ unitId }) => unitId === own),
        };
      },
    }),
    history: t.field(historyOf('AnnualReport')),
    openActions: t.stringList({
      description: '当前用户现在可以办理的操作。 What the viewer may do now.',
      select: guarded,
      resolve: (row, _args, { access }) =>
        annualReportActionsFrom(row.status).filter((action: AnnualReportAction) =>
          access.may(action, 'AnnualReport', row),
        ),
    }),
  }),
});
