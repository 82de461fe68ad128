import type { Preview } from '../queries.ts';

type Unit = Readonly<{ id: string; legalName: string }>;

/** What the units that a request speaks of are called, by the identity under which the history keeps them. */
export function unitNames(
  preview: Preview | null,
  consents: readonly Readonly<{ organisation: Unit }>[],
): Readonly<Record<string, string>> {
  const members = [preview?.before, preview?.after].flatMap((side) => side?.members ?? []);
  return Object.fromEntries(
    [...members, ...consents].map(({ organisation }) => [
      organisation.id.slice('Organisation_'.length),
      organisation.legalName,
    ]),
  );
}
