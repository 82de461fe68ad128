import { inForce } from '@consortium/domain';
import { SelectInput, useGetOne } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { ConsortiumRecord } from '../../consortia/show/record.ts';

/** 选择在册单位: the units that are in on the day the change takes effect. */
export function UnitInput({ source, isRequired = true }: { source: string; isRequired?: boolean }) {
  const id = useWatch({ name: 'consortiumId' }) as string | null;
  const day = useWatch({ name: 'effectiveOn' }) as string | null;
  const { data } = useGetOne<ConsortiumRecord>('consortia', { id: id ?? '' }, { enabled: id !== null });
  const choices = (data?.memberships ?? [])
    .filter((member) => day === null || inForce(member, day))
    .map(({ organisation }) => ({ id: organisation.id, name: organisation.legalName }));
  return (
    <SelectInput
      source={source}
      choices={choices}
      isRequired={isRequired}
      parse={(value) => value || null}
      fullWidth
    />
  );
}
