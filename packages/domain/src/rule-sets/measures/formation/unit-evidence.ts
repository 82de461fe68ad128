import { z } from 'zod';
import { membershipLabels } from '../../../formation/formation.ts';
import { both } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { organisationKind } from '../../../organisation/organisation.ts';
import { fieldNames, forAPerson, listed, notApplicable, noUnits, unitRecord } from '../wording.ts';
import { kindNames } from './unit-kinds.ts';

const evidence = z.enum(['chainPosition', 'strengths', 'taskDivision']);

/** 单位佐证: for every unit of some kinds what a person needs in order to judge it; nothing here can pass by itself. */
export const unitEvidence = measure({
  kind: 'unitEvidence',
  parameters: z.object({
    kinds: z.array(organisationKind.schema).min(1),
    needs: z.array(evidence).min(1),
    countsLead: z.boolean().default(false),
  }),
  field: 'formation.members',
  take: ({ kinds, needs, countsLead }, { members }) => {
    const what = kindNames(kinds);
    const wanted = fieldNames(needs.map((need) => membershipLabels[need]));
    const threshold = both(`均填写：${wanted['zh-CN']}`, `given for each: ${wanted.en}`);
    if (members.length === 0) return noUnits(threshold);
    const all = members.flatMap((member, index) =>
      kinds.includes(member.unit.kind) && (countsLead || member.role === 'MEMBER')
        ? [{ unit: member.unit, index, lacks: needs.filter((need) => !member[need]?.trim()) }]
        : [],
    );
    if (all.length === 0)
      return notApplicable(
        both('0 个', '0'),
        threshold,
        both(
          `${countsLead ? '组建方案' : '成员单位'}中没有${what['zh-CN']}`,
          `No unit of kind ${what.en} is listed`,
        ),
      );
    const short = all.filter(({ lacks }) => lacks.length > 0);
    const [first] = short;
    const given = all.length - short.length;
    const names = listed(short.map(({ unit }) => unit.legalName));
    const computation = both(
      `${what['zh-CN']} ${all.length} 个，已填写${wanted['zh-CN']}的 ${given} 个`,
      `${all.length} unit(s) of kind ${what.en}; ${wanted.en} given for ${given}`,
    );
    return {
      result: short.length === 0 ? 'HOLDS' : 'MISSING',
      seen: both(`${given} / ${all.length} 个已填写`, `given for ${given} of ${all.length}`),
      threshold,
      computation: short.length > 0 ? computation : forAPerson(computation),
      fix: both(`补充${wanted['zh-CN']}：${names['zh-CN']}`, `Give ${wanted.en}: ${names.en}`),
      field: first ? `formation.members.${first.index}.${first.lacks[0]}` : 'formation.members',
      related: short.map(({ unit, lacks }) => {
        const lacking = fieldNames(lacks.map((need) => membershipLabels[need]));
        return unitRecord(unit.legalName, both(`未填写：${lacking['zh-CN']}`, `not given: ${lacking.en}`));
      }),
    };
  },
});
