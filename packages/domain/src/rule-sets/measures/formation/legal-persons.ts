import { z } from 'zod';
import { distinctMembers, type ExaminedMembership } from '../../../application/subject.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { usccFault } from '../../../values/uscc.ts';
import { atLeast, counted, noUnits, unitRecord } from '../wording.ts';

const INVALID = both('统一社会信用代码有误', 'unified social credit code not valid');
const TWICE = both(
  '与前列单位代码相同（更名不改代码）',
  'same code as a unit above (a new name keeps the code)',
);
const BRANCH = both('不是独立法人（如分公司）', 'no legal person (a branch, say)');
const UNKNOWN = both('未注明是否独立法人', 'not said whether it is a legal person');

/** 独立法人: every unit has a valid code of its own and is a legal person; a branch has a code but is none. */
export const legalPersons = measure({
  kind: 'legalPersons',
  parameters: z.object({ min: z.int().positive().default(2) }),
  field: 'formation.members',
  take: ({ min }, { members }) => {
    const threshold = atLeast(min);
    if (members.length === 0) return noUnits(threshold);
    const distinct = new Set(distinctMembers(members, true));
    const faultOf = (member: ExaminedMembership): Label | null => {
      if (usccFault(member.unit.uscc)) return INVALID;
      if (!distinct.has(member)) return TWICE;
      if (member.unit.isLegalPerson === false) return BRANCH;
      return member.unit.isLegalPerson === null ? UNKNOWN : null;
    };
    const faults = members.flatMap((member, index) => {
      const fault = faultOf(member);
      return fault ? [{ name: member.unit.legalName, fault, index }] : [];
    });
    const sound = members.length - faults.length;
    const onlyUnknown = faults.length > 0 && faults.every(({ fault }) => fault === UNKNOWN);
    const worst = faults.find(({ fault }) => fault !== UNKNOWN) ?? faults[0];
    return {
      result: onlyUnknown ? 'MISSING' : faults.length === 0 && sound >= min ? 'HOLDS' : 'MISSES',
      seen: counted(sound),
      threshold,
      computation: both(
        `${members.length} 个单位中，代码有效、互不重复且为独立法人的 ${sound} 个，要求全部如此且不少于 ${min} 个`,
        `Of ${members.length} unit(s) ${sound} are legal persons with a valid code of their own; all must be, and at least ${min}`,
      ),
      fix: worst
        ? both(
            `核对“${worst.name}”：${worst.fault['zh-CN']}；补正或移出名单`,
            `Check “${worst.name}”: ${worst.fault.en}; correct it or take it off the list`,
          )
        : both(`再增加 ${min - sound} 个独立法人单位`, `Add ${min - sound} more legal person(s)`),
      field: worst ? `formation.members.${worst.index}.organisationId` : 'formation.members',
      related: faults.map(({ name, fault }) => unitRecord(name, fault)),
    };
  },
});
