import type { ApplicationRecord, Item } from '../../record.ts';

const nothing = {
  expectsFile: true,
  copies: null,
  receivedAt: null,
  handler: null,
  attachment: null,
} as const;

/** What the batch asks for, then whatever else was delivered. */
export function itemsOf({ batch, submissionItems }: ApplicationRecord): Item[] {
  const others = submissionItems.filter(({ kind }) => !batch.requiredItems.includes(kind));
  return [
    ...batch.requiredItems.map(
      (kind) => submissionItems.find((item) => item.kind === kind) ?? { kind, ...nothing },
    ),
    ...others,
  ];
}
