import { z } from 'zod';
import { distinctMembers } from '../../../application/subject.ts';
import { both } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { atLeast, counted } from '../wording.ts';

/** 成员单位数: distinct units by USCC; the lead counts only where the rule says so. */
export const memberCount = measure({
  kind: 'memberCount',
  parameters: z.object({ min: z.int().positive(), countsLead: z.boolean().default(false) }),
  field: 'formation.members',
  take: ({ min, countsLead }, { members }) => {
    const seen = distinctMembers(members, countsLead).length;
    const other = distinctMembers(members, !countsLead).length;
    const [chinese, chineseOther] = countsLead ? ['含', '不含'] : ['不含', '含'];
    const [english, englishOther] = countsLead ? ['with', 'without'] : ['without', 'with'];
    return {
      result: seen >= min ? 'HOLDS' : 'MISSES',
      seen: counted(seen),
      threshold: atLeast(min),
      computation: both(
        `${chinese}牵头单位 ${seen} 个（${chineseOther}牵头单位 ${other} 个），要求不少于 ${min} 个`,
        `${seen} ${english} the lead unit (${other} ${englishOther} it); at least ${min} required`,
      ),
      fix: both(`再增加 ${min - seen} 个成员单位`, `Add ${min - seen} more member unit(s)`),
    };
  },
});

/** 牵头单位数: exactly one here; other places know joint leads. */
export const leadCount = measure({
  kind: 'leadCount',
  parameters: z.object({ exactly: z.int().positive().default(1) }),
  field: 'formation.members',
  take: ({ exactly }, { members }) => {
    const leads = members.filter(({ role }) => role === 'LEAD').map(({ unit }) => unit.legalName);
    return {
      result: leads.length === exactly ? 'HOLDS' : 'MISSES',
      seen: counted(leads.length),
      threshold: both(`= ${exactly} 个`, `= ${exactly}`),
      computation: both(
        `指定牵头单位 ${leads.length} 个，要求 ${exactly} 个`,
        `${leads.length} lead unit(s) named; exactly ${exactly} required`,
      ),
      fix:
        leads.length < exactly
          ? both('在单位名单中指定牵头单位', 'Name the lead unit in the list of units')
          : both(
              `只保留 ${exactly} 个牵头单位，其余改为成员单位`,
              `Keep ${exactly} lead unit(s) and make the others member units`,
            ),
    };
  },
});
