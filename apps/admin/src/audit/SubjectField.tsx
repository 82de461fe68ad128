import { type Label, subjectLabels } from '@consortium/domain';
import { type RaRecord, useRecordContext } from 'react-admin';
import { useText } from '../kernel/values/language.ts';

const labels: Readonly<Record<string, Label>> = subjectLabels;

/** What the entry is about, by its everyday name. */
export function useSubjectName(): (subject: string) => string {
  const textOf = useText();
  return (subject) => (labels[subject] ? textOf(labels[subject]) : subject);
}

export function SubjectField(_: { source?: string }) {
  const entry = useRecordContext<RaRecord>();
  const nameOf = useSubjectName();
  return entry ? <span>{nameOf(entry.subject)}</span> : null;
}
