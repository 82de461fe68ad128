import {
  type Evidence,
  evidenceLabels,
  type Figure as FigureShape,
  figureLabels,
  type ReportFinding as ReportFindingShape,
  reportCheck,
  reportOutcome,
} from '@consortium/domain';
import { builder } from '../../builder.ts';
import { FileScan, scanOf } from '../attachment/scan.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { enumOf } from '../kernel/terms.ts';

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
export type PartRow = Readonly<{
  unitId: string | null;
  unitName: string;
  isConfirmed: boolean;
  figures: (FigureShape & { code: string })[];
  evidence: readonly Evidence[];
}>;
const ReportEvidence = builder.objectRef<Evidence>('ReportEvidence').implement({
  description: '佐证材料: a file of a part and the indicators that it serves.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    size: t.exposeInt('size', { description: '字节。 Bytes.' }),
    sha256: t.exposeString('sha256'),
    codes: t.exposeStringList('codes', label(evidenceLabels, 'codes')),
    downloadPath: t.string({
      description: '下载地址(同源,需登录)。 The path to download it from, guarded by the same abilities.',
      resolve: ({ id }) => `/files/${id}`,
    }),
    scan: t.field({
      type: FileScan,
      nullable: true,
      resolve: async ({ id }, _args, context) => (await scanOf(context, id)) ?? null,
    }),
  }),
});
export const ReportPart = builder.objectRef<PartRow>('ReportPart').implement({
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
    evidence: t.field({ type: [ReportEvidence], resolve: ({ evidence }) => [...evidence] }),
  }),
});
type Valued = Readonly<{ code: string; value: string | null }>;
export const ConsortiumFigure = builder.objectRef<Valued>('ConsortiumFigure').implement({
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
export const ReportText = builder
  .objectRef<Readonly<{ code: string; text: string }>>('ReportText')
  .implement({
    fields: (t) => ({ code: t.exposeString('code'), text: t.exposeString('text') }),
  });
export const ReportFinding = builder.objectRef<ReportFindingShape>('ReportFinding').implement({
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
