import {
  type CellDifference as CellDifferenceShape,
  type Correction,
  correctionLabels,
  correctionReason,
  differenceLabels,
  differences,
} from '@consortium/domain';
import { frozenIn } from '../../annual-report/submissions.ts';
import { builder } from '../../builder.ts';
import { label } from '../kernel/expose.ts';
import { globalId } from '../kernel/global-id.ts';
import { inputEnum } from '../kernel/input.ts';

const Reason = inputEnum(correctionReason);

const CellDifference = builder.objectRef<CellDifferenceShape>('CellDifference').implement({
  description:
    '逐项差异: a figure or a text that a submission says otherwise than the one it is compared with.',
  fields: (t) => ({
    code: t.exposeString('code', label(differenceLabels, 'code')),
    unitId: t.id({
      nullable: true,
      ...label(differenceLabels, 'unitId'),
      resolve: ({ unitId }) => unitId && globalId('Organisation', unitId),
    }),
    unitName: t.exposeString('unitName', label(differenceLabels, 'unitName')),
    before: t.exposeString('before', label(differenceLabels, 'before')),
    after: t.exposeString('after', label(differenceLabels, 'after')),
    change: t.exposeString('change', { nullable: true, ...label(differenceLabels, 'change') }),
  }),
});

type UnderWay = Correction & Readonly<{ isRequired: boolean; changes: readonly CellDifferenceShape[] }>;
export const ReportCorrection = builder.objectRef<UnderWay>('ReportCorrection').implement({
  description: '更正: why an accepted report is being corrected, and what is said otherwise until now.',
  fields: (t) => ({
    correctionReason: t.expose('correctionReason', {
      type: Reason,
      ...label(correctionLabels, 'correctionReason'),
    }),
    correctionText: t.exposeString('correctionText', label(correctionLabels, 'correctionText')),
    isRequired: t.exposeBoolean('isRequired', { description: '由市科技局要求。 Required by the bureau.' }),
    changes: t.field({ type: [CellDifference], resolve: ({ changes }) => [...changes] }),
  }),
});

type Compared = Readonly<{ content?: unknown; hash?: string }>;
/** A submission with the one that it is compared with, of those that a report is asked for. */
type Following = Readonly<{ before?: Compared; isInForce: boolean }>;
export const ReportSnapshot = builder.prismaObject('ReportSnapshot', {
  description: '报告快照: as it was submitted; the hash is over the canonical JSON of the content.',
  select: { id: true, supersedesId: true },
  fields: (t) => ({
    takenAt: t.expose('takenAt', { type: 'DateTime' }),
    hash: t.exposeString('hash', { description: 'SHA-256, 十六进制。' }),
    content: t.expose('content', { type: 'JSON' }),
    isInForce: t.boolean({
      description: '现行有效:最近一次审核通过的。 The one that counts: accepted, and not superseded.',
      resolve: (snapshot) => (snapshot as unknown as Following).isInForce,
    }),
    supersedes: t.string({
      nullable: true,
      description: '所更正的那次提交的校验值。 The hash of the accepted submission that it corrects.',
      select: { hash: true },
      resolve: (snapshot) =>
        snapshot.supersedesId === null ? null : ((snapshot as unknown as Following).before?.hash ?? null),
    }),
    correctionReason: t.expose('correctionReason', {
      type: Reason,
      nullable: true,
      ...label(correctionLabels, 'correctionReason'),
    }),
    correctionText: t.exposeString('correctionText', {
      nullable: true,
      ...label(correctionLabels, 'correctionText'),
    }),
    changes: t.field({
      type: [CellDifference],
      nullable: true,
      description:
        '与所更正的(没有的,与上一次)提交的逐项差异;首次提交为空。 What it says otherwise than the one it corrects, or the one before; null for the first.',
      select: { content: true },
      resolve: (snapshot) => {
        const { before } = snapshot as unknown as Following;
        const { indicatorSet, content } = frozenIn(snapshot);
        return before ? differences(indicatorSet, frozenIn(before).content, content) : null;
      },
    }),
  }),
});
