import { activityIn, type Figures, Refused, zeroed } from '@consortium/domain';
import { recordedFigures } from '../../annual-report/recorded.ts';
import { givenReason } from '../../move.ts';
import { globalId } from '../kernel/global-id.ts';
import { actField, type Door, setOf } from './act.ts';

async function refuseActivity({ tx, record }: Door): Promise<void> {
  const parts = record.parts.map(({ organisation, figures }) => ({
    unit: organisation,
    figures: figures as Figures,
  }));
  const registry = (await recordedFigures(tx, [record.id]))(record.id);
  const figures = activityIn(setOf(record), { parts, registry });
  if (figures.length > 0)
    throw new Refused(
      'ZERO_CONTRADICTED',
      {
        'zh-CN': `已有 ${figures.length} 项本年数不为 0,不能作零报告`,
        en: `${figures.length} figure(s) of the year are not 0: it is no zero report`,
      },
      {
        figures: figures.map(({ unitId, ...each }) => ({
          ...each,
          unitId: unitId && globalId('Organisation', unitId),
        })),
      },
    );
}

actField('declareZeroReport', {
  action: 'declareZero',
  description:
    '零报告:报告期内没有活动的,空白指标一律填 0,空白文字填理由;各单位仍须确认。 A zero report: every blank figure is 0, every blank text the reason; the units confirm all the same.',
  prepare: ({ reason: given }) => {
    const reason = givenReason(given as string | null | undefined)?.trim() ?? '';
    return {
      change: async (door: Door) => {
        await refuseActivity(door);
        const { tx, record } = door;
        const set = setOf(record);
        for (const { id, organisationId, figures } of record.parts)
          await tx.reportPart.update({
            where: { id },
            data: { figures: zeroed(set, organisationId, figures as Figures, reason) },
            select: { id: true },
          });
        const written = record.texts as Record<string, string>;
        const texts = set.narratives.map(({ code }) => [
          code,
          written[code]?.trim() ? written[code] : reason,
        ]);
        return {
          zeroReason: reason,
          texts: { ...written, ...Object.fromEntries(texts) },
          changes: [{ path: 'zeroReason', from: record.zeroReason, to: reason }],
        };
      },
    };
  },
});
