import { useGetRecordRepresentation, useReference } from 'react-admin';
import { resourceOf } from './subjects.ts';

const GLOBAL_ID = /^([A-Z][A-Za-z]*)_[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The resource of a record that a value names; null where the value names none. */
export const namedResource = (value: unknown): string | null =>
  typeof value === 'string' ? (resourceOf[GLOBAL_ID.exec(value)?.[1] ?? ''] ?? null) : null;

/** A record by its name where only its id is known. */
export function RecordName({ id, resource }: { id: string; resource: string }) {
  const { referenceRecord } = useReference({ reference: resource, id });
  const nameOf = useGetRecordRepresentation(resource);
  return <>{referenceRecord ? nameOf(referenceRecord) : id}</>;
}
