import { z } from 'zod';
import { distinctMembers, type ExaminedMembership } from '../../../application/subject.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { measure } from '../../../kernel/measure.ts';
import { organisationKind } from '../../../organisation/organisation.ts';
import { exceedsPercent, formatPercent, percentage, reachesPercent } from '../../../values/ratio.ts';
import { lineText } from '../../../values/text.ts';
import { atLeast, counted, noUnits } from '../wording.ts';
import { kindNames } from './unit-kinds.ts';

/** Which units count: by kind, by tag, by having a place in the chain; everything stated must hold. */
const which = {
  kinds: z.array(organisationKind.schema).default([]),
  tags: z.array(lineText(30)).default([]),
  inChain: z.boolean().default(false),
  countsLead: z.boolean().default(false),
};
type Which = z.output<z.ZodObject<typeof which>>;

const counts = ({ kinds, tags, inChain }: Which, { unit, chainPosition }: ExaminedMembership): boolean =>
  (kinds.length === 0 || kinds.includes(unit.kind)) &&
  (tags.length === 0 || tags.some((tag) => unit.tags.includes(tag))) &&
  (!inChain || chainPosition !== null);

const named = ({ kinds, tags, inChain }: Which): Label => {
  const names = kinds.length > 0 ? kindNames(kinds) : both('单位', 'unit');
  const limits = tags.length > 0 ? tags.join('、') : '';
  return both(
    `${inChain ? '处于产业链中的' : ''}${names['zh-CN']}${limits ? `（${limits}）` : ''}`,
    `${names.en}${limits ? ` (${limits})` : ''}${inChain ? ' with a place in the chain' : ''}`,
  );
};

const scope = (countsLead: boolean): Label =>
  countsLead ? both('含牵头单位', 'lead included') : both('不含牵头单位', 'lead not included');

/** 构成数量: how many distinct units of a description. */
export const composition = measure({
  kind: 'composition',
  parameters: z.object({ ...which, min: z.int().positive() }),
  field: 'formation.members',
  take: ({ min, ...which }, { members }) => {
    const seen = distinctMembers(members, which.countsLead).filter((member) => counts(which, member)).length;
    const [what, whose] = [named(which), scope(which.countsLead)];
    return {
      result: seen >= min ? 'HOLDS' : 'MISSES',
      seen: counted(seen),
      threshold: atLeast(min),
      computation: both(
        `${what['zh-CN']} ${seen} 个（${whose['zh-CN']}），要求不少于 ${min} 个`,
        `${seen} of kind ${what.en} (${whose.en}); at least ${min} required`,
      ),
      fix: both(`再增加 ${min - seen} 个${what['zh-CN']}`, `Add ${min - seen} more of kind ${what.en}`),
    };
  },
});

/** 构成占比: their share among the units; whether the bound itself is enough is a parameter. */
export const compositionShare = measure({
  kind: 'compositionShare',
  parameters: z.object({
    ...which,
    percent: percentage,
    includesBound: z.boolean().default(true),
  }),
  field: 'formation.members',
  take: ({ percent, includesBound, ...which }, { members }) => {
    const sign = includesBound ? '≥' : '>';
    const threshold = both(`${sign} ${percent}%`, `${sign} ${percent}%`);
    const all = distinctMembers(members, which.countsLead);
    if (all.length === 0) return noUnits(threshold);
    const part = all.filter((member) => counts(which, member)).length;
    const share = formatPercent(part, all.length);
    const [what, whose] = [named(which), scope(which.countsLead)];
    const holds = (includesBound ? reachesPercent : exceedsPercent)(part, all.length, percent);
    return {
      result: holds ? 'HOLDS' : 'MISSES',
      seen: both(share, share),
      threshold,
      computation: both(
        `${what['zh-CN']} ${part} 个 ÷ 单位 ${all.length} 个（${whose['zh-CN']}）= ${share}`,
        `${part} of kind ${what.en} ÷ ${all.length} unit(s) (${whose.en}) = ${share}`,
      ),
      fix: both(`提高${what['zh-CN']}的占比`, `Raise the share of ${what.en}`),
    };
  },
});
