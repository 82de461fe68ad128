import { useGetRecordRepresentation, useReference } from 'react-admin';
import { resourceOf } from './subjects.ts';

const GLOBAL_ID = /^([A-Z][A-Za-z]*)_[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The resource of a record that a value names; null where the value names none. */
export const namedResource = (value: unknown): string | null =>
  typeof value === 'string' ? (resourceOf[GLOBAL_ID.exec(value)?.[1] ?? ''] ?? null) : null;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const typeIn: Readonly<Record<string, string>> = {
  organisationId: 'Organisation',
  leadUnitId: 'Organisation',
  hostUnitId: 'Organisation',
  custodianId: 'Organisation',
  districtId: 'District',
  recommendingBodyId: 'District',
  ruleSetId: 'RuleSet',
  batchId: 'Batch',
};
/** The global id of the record that a stored field refers to; null where it refers to none. */
export const referredId = (field: string, value: unknown): string | null => {
  const type = typeIn[field.split('.').at(-1) ?? ''];
  return type && typeof value === 'string' && UUID.test(value) ? `${type}_${value}` : null;
};

/** A record by its name where only its id is known. */
export function RecordName({ id, resource }: { id: string; resource: string }) {
  const { referenceRecord } = useReference({ reference: resource, id });
  const nameOf = useGetRecordRepresentation(resource);
  return <>{referenceRecord ? nameOf(referenceRecord) : id}</>;
}
