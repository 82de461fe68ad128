import { type FormChange, type FormReading, takenOver } from '@consortium/domain';
import { at, type Part, parts } from '../saving/merge.ts';
import { draftOf, valuesOfDraft } from '../values/draft.ts';
import type { ApplicationValues } from '../values/values.ts';

export type FoundChange = FormChange & Readonly<{ isStale: boolean }>;
/** 读回的申报表 as the server tells it. */
export type Returned = Readonly<{
  filing: number | null;
  printedAt: string | null;
  changes: readonly FoundChange[];
  leftOut: FormReading['leftOut'];
  newUnits: readonly string[];
}>;

/** 采用后的内容: the parts of the form that become others by what was accepted. */
export function partsTaken(
  values: ApplicationValues,
  accepted: readonly FormChange[],
): Readonly<{ part: Part; value: unknown }>[] {
  const taken = valuesOfDraft(takenOver(draftOf(values), accepted));
  return parts.flatMap((part) => {
    const value = at(taken, part);
    return JSON.stringify(value) === JSON.stringify(at(values, part)) ? [] : [{ part, value }];
  });
}

const AROUND = 20;

/** 不同之处: two texts without the long parts that they have in common. */
export function excerpts(before: string, after: string): [string, string] {
  const [one, other] = [[...before], [...after]];
  const shortest = Math.min(one.length, other.length);
  let head = 0;
  while (head < shortest && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const from = head > AROUND * 2 ? head - AROUND : 0;
  const left = tail > AROUND * 2 ? tail - AROUND : 0;
  const shown = (characters: string[]) =>
    `${from > 0 ? '…' : ''}${characters.slice(from, characters.length - left).join('')}${left > 0 ? '…' : ''}`;
  return [shown(one), shown(other)];
}
