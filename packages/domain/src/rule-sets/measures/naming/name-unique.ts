import { z } from 'zod';
import type { NearName } from '../../../application/subject.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { type Measured, measure } from '../../../kernel/measure.ts';
import { nameNearness } from '../../../name-decision/nearness.ts';
import { listed, none, notGiven } from '../wording.ts';

// Within a sentence, where English begins small.
const reasonOf = (by: NearName['by']): Label => {
  const { 'zh-CN': chinese, en } = nameNearness.labels[by];
  return both(chinese, en.toLowerCase());
};

const rank = (a: NearName, b: NearName): number =>
  (a.by === 'EQUAL' ? 0 : a.by === 'DIRECTION' ? 2 : 1) -
    (b.by === 'EQUAL' ? 0 : b.by === 'DIRECTION' ? 2 : 1) ||
  Number(b.score) - Number(a.score) ||
  (a.number < b.number ? -1 : 1);

/** 名称重合与相似: an equal core misses; a near one, or the same direction, is put before a person with both names. */
export const nameUnique = measure({
  kind: 'nameUnique',
  parameters: z.object({
    /** 相似度 from which a name is near; the server looks for names with it too. */
    similarFrom: z.number().min(0.1).max(1).default(0.6),
  }),
  field: 'name',
  take: ({ similarFrom }, { name }, { nearNames }): Measured => {
    const threshold = both(`不重合，相似度 < ${similarFrom}`, `not the same, similarity < ${similarFrom}`);
    if (name.trim() === '')
      return {
        result: 'MISSING',
        seen: notGiven,
        threshold,
        computation: both('未填写名称，无法比对', 'No name is given, so none can be compared'),
        fix: both('填写名称', 'Give the name'),
      };
    const near = nearNames
      .filter(({ by, score }) => by === 'EQUAL' || by === 'DIRECTION' || Number(score) >= similarFrom)
      .sort(rank);
    const equal = near.filter(({ by }) => by === 'EQUAL');
    const counts = nameNearness.terms.flatMap((by) => {
      const count = near.filter((each) => each.by === by).length;
      return count > 0 ? [{ reason: reasonOf(by), count }] : [];
    });
    const names = listed(near.map((each) => each.name));
    return {
      result: equal.length > 0 ? 'MISSES' : near.length > 0 ? 'REVIEW' : 'HOLDS',
      seen: near.length > 0 ? names : none,
      threshold,
      computation:
        near.length === 0
          ? both(
              '与现有联合体和在办申报的名称、方向均无重合或相似',
              'No consortium or open application with the same or a near name',
            )
          : both(
              `“${name}”与${names['zh-CN']}：${counts.map(({ reason, count }) => `${reason['zh-CN']} ${count} 个`).join('，')}`,
              `“${name}” beside ${names.en}: ${counts.map(({ reason, count }) => `${reason.en} ${count}`).join(', ')}`,
            ),
      fix:
        equal.length > 0
          ? both('更换核心技术领域，避免与现有名称重合', 'Choose another core field')
          : both(
              '由人工比对名称和方向；也可进一步区分核心技术领域',
              'A person compares names and directions; or set the core field further apart',
            ),
      related: near.map(({ kind, number, name, leadUnit, by, score }) => {
        const reason = reasonOf(by);
        const value = by === 'DIRECTION' ? '' : ` ${score}`;
        return {
          kind,
          number,
          name,
          detail: both(
            `${reason['zh-CN']}${value}；牵头单位：${leadUnit}`,
            `${reason.en}${value}; lead unit: ${leadUnit}`,
          ),
        };
      }),
    };
  },
});
