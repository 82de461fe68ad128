import {
  type FrozenSelfReport,
  parseInput,
  Refused,
  type SelfReportInput,
  selfReportInput,
  selfReportLabels,
  selfReportText,
} from '@consortium/domain';
import { figuresFor, standingsOf } from '../../evaluation/figures.ts';
import { hashOf } from '../../hash.ts';
import { inputOf } from '../kernel/input.ts';
import { actField, type Door, schemeIn } from './act.ts';

inputOf('SelfReportText', selfReportText);
const SelfReportData = inputOf('SelfReport', selfReportInput, selfReportLabels);

/** In the order of the scheme; what it has no group for is refused, so that nothing is lost unseen. */
function textsBy({ record }: Door, given: SelfReportInput['texts']): SelfReportInput['texts'] {
  const names = schemeIn(record).groups.map(({ name }) => name);
  const unknown = given.filter(({ group }) => !names.includes(group)).map(({ group }) => group);
  if (unknown.length > 0)
    throw new Refused(
      'GROUP_UNKNOWN',
      { 'zh-CN': '评价指标体系中没有此分组', en: 'The scheme has no such group' },
      { groups: unknown },
    );
  return names.map((group) => ({ group, text: given.findLast((each) => each.group === group)?.text ?? '' }));
}

actField('saveSelfReport', {
  action: 'writeSelfReport',
  description: '保存自评草稿,只有牵头单位可见。 Saves a draft, which only the lead unit sees.',
  args: (arg) => ({ selfReport: arg({ type: SelfReportData, required: true }) }),
  prepare: ({ selfReport }) => {
    const { texts } = parseInput(selfReportInput, selfReport);
    return { input: texts, change: async (door: Door) => ({ texts: textsBy(door, texts) }) };
  },
});

actField('submitSelfReport', {
  action: 'submitSelfReport',
  description:
    '提交自评;年度报告指标数随之冻结。不填则提交已存的草稿。 Submits what is given, or the stored draft; the figures of the accepted report are frozen with it.',
  args: (arg) => ({ selfReport: arg({ type: SelfReportData }) }),
  prepare: ({ selfReport }) => {
    const given = selfReport == null ? null : parseInput(selfReportInput, selfReport).texts;
    return {
      input: given,
      change: async (door: Door) => {
        const { tx, record, now } = door;
        const texts = textsBy(door, given ?? (record.texts as SelfReportInput['texts']));
        const scheme = schemeIn(record);
        const missing = texts.filter(
          ({ group, text }) =>
            text.trim() === '' && !scheme.groups.some(({ name, isBonus }) => name === group && isBonus),
        );
        const groups = missing.map(({ group }) => group);
        if (groups.length > 0)
          throw new Refused(
            'SELF_REPORT_INCOMPLETE',
            {
              'zh-CN': `以下分组还没有自评说明:${groups.join('、')}`,
              en: `Nothing is said yet of: ${groups.join(', ')}`,
            },
            { groups },
          );
        const accepted = (await standingsOf(tx, [record.id])).get(record.id)?.accepted ?? null;
        const content: FrozenSelfReport = {
          year: record.round.year,
          consortium: record.consortium,
          leadUnit: record.leadUnit,
          scheme: { title: record.round.scheme.title, edition: record.round.scheme.edition },
          texts,
          figures: figuresFor(scheme, accepted),
          report: accepted && { hash: accepted.hash },
        };
        await tx.selfReport.create({
          data: { evaluationId: record.id, content: content as object, hash: hashOf(content), takenAt: now },
          select: { id: true },
        });
        // Returned and handed in again does not make late what was in time.
        return { texts, selfReportedAt: record.selfReportedAt ?? now };
      },
    };
  },
});

actField('forwardEvaluation', {
  action: 'forward',
  description: '初审通过,须填写初审意见。 The first review is done, with an opinion.',
  prepare: ({ reason }) => ({ change: async () => ({ firstOpinion: String(reason ?? '').trim() }) }),
});
actField('returnSelfReport', {
  action: 'return',
  description: '退回修改,须填写理由。 Returns the self report, with a reason.',
});
