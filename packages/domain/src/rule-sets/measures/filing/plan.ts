import { z } from 'zod';
import { applicationLabels } from '../../../application/application.ts';
import { both, same } from '../../../kernel/label.ts';
import { type Measured, measure } from '../../../kernel/measure.ts';
import { lengthOf } from '../../../values/text.ts';
import { atLeast, fieldNames, forAPerson, joined, listed, notApplicable, notGiven } from '../wording.ts';

const text = z.enum([
  'foundation',
  'academicActivities',
  'developmentIdea',
  'taskGoals',
  'operatingMechanism',
  'mainBusinessDirection',
]);

/** 文字材料: texts that a person reads and judges; nothing here can pass by itself. */
export const textsGiven = measure({
  kind: 'textsGiven',
  parameters: z.object({ texts: z.array(text).min(1) }),
  field: 'foundation',
  take: ({ texts }, subject): Measured => {
    const read = texts.map((each) => ({
      each,
      label: applicationLabels[each],
      length: lengthOf(subject[each].trim()),
    }));
    const empty = read.filter(({ length }) => length === 0);
    const names = (some: typeof read) => fieldNames(some.map(({ label }) => label));
    const [wanted, lacking] = [names(read), names(empty)];
    const field = (empty[0] ?? read[0])?.each ?? 'foundation';
    const computation = joined(
      read.map(({ label, length }) =>
        both(`${label['zh-CN']} ${length} 字`, `${label.en}: ${length} characters`),
      ),
      '，',
      ', ',
    );
    return {
      result: empty.length > 0 ? 'MISSING' : 'HOLDS',
      seen: both(
        `${texts.length - empty.length} / ${texts.length} 项已填写`,
        `${texts.length - empty.length} of ${texts.length} given`,
      ),
      threshold: both(`填写${wanted['zh-CN']}`, `${wanted.en} given`),
      computation: empty.length > 0 ? computation : forAPerson(computation),
      fix: both(`填写${lacking['zh-CN']}`, `Give ${lacking.en}`),
      field,
    };
  },
});

/** 优先支持重点方向: chosen from the batch's list. */
export const directionsOfBatch = measure({
  kind: 'directionsOfBatch',
  parameters: z.object({ min: z.int().positive().default(1) }),
  field: 'priorityDirectionIds',
  take: ({ min }, { priorityDirections }, { batch }): Measured => {
    const threshold = atLeast(min);
    const chosen = listed(priorityDirections);
    if (batch.directions.length === 0)
      return notApplicable(
        chosen,
        threshold,
        both('本批次未规定重点方向', 'The batch names no priority directions'),
      );
    const outside = priorityDirections.filter((direction) => !batch.directions.includes(direction));
    const inside = priorityDirections.length - outside.length;
    const outsideNames = listed(outside);
    return {
      result: priorityDirections.length === 0 ? 'MISSING' : inside >= min ? 'HOLDS' : 'MISSES',
      seen: priorityDirections.length === 0 ? notGiven : chosen,
      threshold,
      computation: both(
        `所选方向属于本批次名单的 ${inside} 个${outside.length > 0 ? `，不属于的：${outsideNames['zh-CN']}` : ''}`,
        `${inside} of the chosen directions are on the batch’s list${outside.length > 0 ? `; not on it: ${outsideNames.en}` : ''}`,
      ),
      fix: both('从本批次名单中选择重点方向', 'Choose a direction from the batch’s list'),
    };
  },
});

/** 一事一议: never a pass by itself; every other clause is still checked and shown. */
export const specialCase = measure({
  kind: 'specialCase',
  parameters: z.object({}),
  field: 'specialCaseBasis',
  take: (_, { specialCaseBasis }): Measured => {
    const basis = specialCaseBasis.trim();
    const threshold = both('依据和批准文件', 'basis and decision document');
    return basis === ''
      ? notApplicable(
          both('未申请', 'not asked for'),
          threshold,
          both('未申请“一事一议”', 'No special case is asked for'),
        )
      : {
          result: 'REVIEW',
          seen: same(basis),
          threshold,
          computation: both(
            '申请“一事一议”，由主管部门论证决定；其余条款照常对照',
            'A special case is asked for; the bureau decides; every other clause is examined all the same',
          ),
        };
  },
});
