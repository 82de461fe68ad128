import { z } from 'zod';
import type { Label } from '../../kernel/label.ts';
import { type library, type Measured, measure } from '../../kernel/measure.ts';
import { joined } from './wording.ts';

type Alternatives<Call extends z.ZodType> = Pick<ReturnType<typeof library>, 'take' | 'fieldOf'> & {
  readonly call: Call;
};

/** Best first: an alternative that holds settles it, one that a person or data may still settle comes before a miss. */
const best: readonly Measured['result'][] = ['HOLDS', 'REVIEW', 'MISSING', 'MISSES', 'NOT_APPLICABLE'];

/** 任一即可: several measures of which one is enough (研发投入占比 ≥ 3 % 或年均 ≥ 2000 万元). */
export const anyOf = <Call extends z.ZodType<{ readonly kind: string }>>(leaves: Alternatives<Call>) =>
  measure({
    kind: 'anyOf',
    parameters: z.object({ of: z.array(leaves.call).min(2).max(6) }),
    field: 'formation.members',
    take: ({ of }, ...context): Measured => {
      const taken = (of as { kind: string }[]).map((call) => {
        const measured = leaves.take(call, ...context);
        return { ...measured, field: leaves.fieldOf(call, measured) };
      });
      const result = best.find((each) => taken.some((one) => one.result === each)) ?? 'NOT_APPLICABLE';
      const decisive = taken.filter((one) => one.result === result);
      const either = (labels: readonly Label[]) => joined(labels, '；或 ', '; or ');
      return {
        result,
        seen: joined(
          taken.map(({ seen }) => seen),
          '；',
          '; ',
        ),
        threshold: either(taken.map(({ threshold }) => threshold)),
        computation: joined(
          taken.map(({ computation }) => computation),
          '；',
          '; ',
        ),
        fix: either(taken.flatMap(({ fix }) => fix ?? [])),
        field: decisive[0]?.field,
        related: decisive.flatMap(({ related }) => related ?? []),
      };
    },
  });
