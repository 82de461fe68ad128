import { dayText } from '@consortium/database/rows';
import {
  type AnnualReportAction,
  annualReportActionsFrom,
  annualReportStatus,
  daysLate,
  differences,
  type Figure as FigureShape,
  type FigureValues,
  figureLabels,
  type ReportFinding as ReportFindingShape,
  reportCheck,
  reportOutcome,
} from '@consortium/domain';
import { type ReportShown, reportOf } from '../../annual-report/content.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputEnum } from '../kernel/input.ts';
import { enumOf } from '../kernel/terms.ts';
import { historyOf } from '../people/history.ts';
import { Consortium } from '../registry/consortium.ts';
import { CheckFacts } from './check-facts.ts';
import { ReportComment } from './comment.ts';
import { ReportingRound } from './round.ts';
import { ReportCorrection, ReportSnapshot, withCorrected } from './snapshot.ts';

const Status = inputEnum(annualReportStatus);
const Check = enumOf(reportCheck);
const Outcome = enumOf(reportOutcome);

const ReportFigure = builder.objectRef<FigureShape & Readonly<{ code: string }>>('ReportFigure').implement({
  description: '填报数: empty where nothing was given; nothing is not zero.',
  fields: (t) => ({
    code: t.exposeString('code', label(figureLabels, 'code')),
    value: t.exposeString('value', label(figureLabels, 'value')),
    reason: t.exposeString('reason', label(figureLabels, 'reason')),
    carriedFrom: t.exposeInt('carriedFrom', {
      nullable: true,
      description: '承接自哪一年;确认或修改后为空。 The year it was taken over from, until it is confirmed.',
    }),
  }),
});
type PartRow = Readonly<{
  unitId: string | null;
  unitName: string;
  isConfirmed: boolean;
  figures: (FigureShape & { code: string })[];
}>;
const Part = builder.objectRef<PartRow>('ReportPart').implement({
  description: '填报部分: of one unit, or of the consortium as a whole.',
  fields: (t) => ({
    unitId: t.id({
      nullable: true,
      description: '单位;联合体部分为空。 None for the consortium’s own part.',
      resolve: ({ unitId }) => unitId && globalId('Organisation', unitId),
    }),
    unitName: t.exposeString('unitName', { description: '单位名称。' }),
    isConfirmed: t.exposeBoolean('isConfirmed', { description: '单位已确认。 Confirmed by the unit.' }),
    figures: t.field({ type: [ReportFigure], resolve: ({ figures }) => figures }),
  }),
});
type Valued = Readonly<{ code: string; value: string | null }>;
const ConsortiumFigure = builder.objectRef<Valued>('ConsortiumFigure').implement({
  description:
    '联合体数: of the consortium as a whole: filled, added up, taken from the registry, or calculated.',
  fields: (t) => ({
    code: t.exposeString('code', label(figureLabels, 'code')),
    value: t.exposeString('value', { nullable: true, ...label(figureLabels, 'value') }),
    before: t.string({
      nullable: true,
      description: '上年数。 Last year’s, from the accepted report.',
      resolve: (row) => (row as { before?: string | null }).before ?? null,
    }),
  }),
});
const ReportText = builder.objectRef<Readonly<{ code: string; text: string }>>('ReportText').implement({
  fields: (t) => ({ code: t.exposeString('code'), text: t.exposeString('text') }),
});
const ReportFinding = builder.objectRef<ReportFindingShape>('ReportFinding').implement({
  description: '核对: what a check says of a report, where, and what to do.',
  fields: (t) => ({
    check: t.expose('check', { type: Check }),
    outcome: t.expose('outcome', { type: Outcome }),
    code: t.exposeString('code', { nullable: true, description: '指标或文字部分。 The indicator or text.' }),
    unitId: t.id({ nullable: true, resolve: ({ unitId }) => unitId && globalId('Organisation', unitId) }),
    message: t.string({ resolve: ({ message }, _args, { locale }) => message[locale] }),
    howToFix: t.string({ resolve: ({ howToFix }, _args, { locale }) => howToFix[locale] }),
    reason: t.exposeString('reason', label(figureLabels, 'reason')),
  }),
});
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
    .map(({ unit, isConfirmed, figures }) => ({
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
    progress: t.string({
      description: '单位确认进度,如 3/9。 How many units have confirmed, of how many.',
      select: { parts: { select: { organisationId: true, confirmedAt: true } } },
      resolve: ({ parts }) => {
        const units = parts.filter(({ organisationId }) => organisationId !== null);
        return `${units.filter(({ confirmedAt }) => confirmedAt !== null).length}/${units.length}`;
      },
    }),
    parts: t.field({
      type: [Part],
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
