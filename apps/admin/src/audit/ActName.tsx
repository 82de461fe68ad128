import { actLabel } from '@consortium/domain';
import { type RaRecord, useRecordContext } from 'react-admin';
import { useText } from '../kernel/values/language.ts';

/** What was done: the lifecycle's label, or the everyday name of the act. */
export function ActName(_: { source?: string }) {
  const entry = useRecordContext<RaRecord>();
  const textOf = useText();
  if (!entry) return null;
  const label = actLabel(entry.subject, entry.action);
  return <span>{label ? textOf(label) : entry.action}</span>;
}
