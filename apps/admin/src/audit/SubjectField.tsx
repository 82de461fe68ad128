import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { resourceOf } from '../kernel/values/subjects.ts';

/** What the entry is about, by its everyday name. */
export function useSubjectName(): (subject: string) => string {
  const translate = useTranslate();
  return (subject) => {
    const resource = resourceOf[subject];
    return resource
      ? translate(`resources.${resource}.name`, { smart_count: 1 })
      : translate('desk.audit.session');
  };
}

export function SubjectField(_: { source?: string }) {
  const entry = useRecordContext<RaRecord>();
  const nameOf = useSubjectName();
  return entry ? <span>{nameOf(entry.subject)}</span> : null;
}
