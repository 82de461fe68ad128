import type { Label } from '@consortium/domain';
import { described } from './terms.ts';

/** The description of a field from its one label. */
export const label = <Labels extends Record<string, Label>>(labels: Labels, key: keyof Labels & string) => ({
  description: described(labels[key] as Label),
});
