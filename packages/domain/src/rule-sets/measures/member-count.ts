import { z } from 'zod';
import { both } from '../../kernel/label.ts';
import { measure } from '../../kernel/measure.ts';

/** 成员单位数: distinct units by USCC; the lead counts only where the rule says so. */
export const memberCount = measure({
  kind: 'memberCount',
  parameters: z.object({ min: z.int().positive(), countsLead: z.boolean().default(false) }),
  field: 'formation.members',
  take: ({ min, countsLead }, { members }) => {
    const count = (withLead: boolean) =>
      new Set(members.filter(({ role }) => withLead || role === 'MEMBER').map(({ unit }) => unit.uscc)).size;
    const seen = count(countsLead);
    const [other, otherwise] = [count(!countsLead), countsLead ? '不含' : '含'];
    return {
      result: seen >= min ? 'HOLDS' : 'MISSES',
      seen: both(`${seen} 个`, `${seen}`),
      threshold: both(`≥ ${min} 个`, `≥ ${min}`),
      computation: both(
        `${countsLead ? '含' : '不含'}牵头单位 ${seen} 个(${otherwise}牵头单位 ${other} 个),要求不少于 ${min} 个`,
        `${seen} ${countsLead ? 'with' : 'without'} the lead unit (${other} ${countsLead ? 'without' : 'with'} it); at least ${min} required`,
      ),
      fix: both(`再增加 ${min - seen} 个成员单位`, `Add ${min - seen} more member unit(s)`),
    };
  },
});
