import { z } from 'zod';
import { leadOf } from '../../../application/subject.ts';
import { both } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { counted, noLead } from '../wording.ts';

/** 牵头数量: consortia in force and open applications of the same lead over all batches, this one included. */
export const consortiaLed = measure({
  kind: 'consortiaLed',
  parameters: z.object({ max: z.int().positive() }),
  field: 'formation.members',
  take: ({ max }, subject, { ledElsewhere }) => {
    const threshold = both(`≤ ${max} 个`, `≤ ${max}`);
    const lead = leadOf(subject);
    if (!lead) return noLead(threshold);
    const seen = ledElsewhere.length + 1;
    const others = [...ledElsewhere].sort((a, b) => (a.number < b.number ? -1 : 1));
    return {
      result: seen <= max ? 'HOLDS' : 'MISSES',
      seen: counted(seen),
      threshold,
      computation: both(
        `“${lead.legalName}”另牵头 ${others.length} 个（各批次合计，已撤回、不通过和已撤销的不计），含本申报 ${seen} 个，要求不超过 ${max} 个`,
        `“${lead.legalName}” leads ${others.length} other(s) over all batches (withdrawn, failed and revoked ones do not count); ${seen} with this one; at most ${max} allowed`,
      ),
      fix: both('更换牵头单位，或撤回另一申报', 'Choose another lead unit or withdraw the other application'),
      field: `formation.members.${subject.members.findIndex(({ unit }) => unit === lead)}.organisationId`,
      related: others.map(({ kind = 'APPLICATION', number, name, leadUnit }) => ({
        kind,
        number,
        name,
        detail: both(`牵头单位：${leadUnit}`, `lead unit: ${leadUnit}`),
      })),
    };
  },
});
