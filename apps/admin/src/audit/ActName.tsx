import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { stepsOf } from '../kernel/acts/lifecycles.ts';
import { useText } from '../kernel/values/language.ts';
import { resourceOf } from '../kernel/values/subjects.ts';

/** What was done: the lifecycle's label, or the everyday name of the act. */
export function ActName(_: { source?: string }) {
  const entry = useRecordContext<RaRecord>();
  const translate = useTranslate();
  const textOf = useText();
  if (!entry) return null;
  const step = stepsOf[resourceOf[entry.subject] ?? '']?.[entry.action];
  return (
    <span>{step ? textOf(step.label) : translate(`desk.acts.${entry.action}`, { _: entry.action })}</span>
  );
}
