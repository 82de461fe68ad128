import { useGetList, useGetOne } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { VersionsDialog } from '../../../kernel/forms/VersionsDialog.tsx';
import type { ApplicationRecord } from '../../record.ts';
import { useFiling } from '../filing.ts';
import type { ApplicationValues } from '../values/values.ts';
import { differing, named } from './merge.ts';

type Props = Readonly<{
  opened: ApplicationRecord;
  /** What this form saved last. */
  base: ApplicationValues;
  currentVersion: number;
  onSettled: (theirs: ApplicationRecord) => void;
}>;

/** 版本冲突 of the application: part by part, with the units and districts by name. */
export function ConflictView({ opened, base, currentVersion, onSettled }: Props) {
  const { units, know } = useFiling();
  const form = useFormContext<ApplicationValues>();
  // Under a key of its own: beside the record that the form was opened with.
  const { data: theirs } = useGetOne<ApplicationRecord>(
    'applications',
    { id: opened.id, meta: { version: currentVersion } },
    { staleTime: 0 },
  );
  const { data: districts = [] } = useGetList('districts', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'divisionCode', order: 'ASC' },
  });
  if (!theirs) return null;

  const names = Object.fromEntries([
    ...[...units, ...theirs.units].map(({ id, legalName }) => [id, legalName]),
    ...[...opened.batch.directions, ...districts].map(({ id, name }) => [String(id), String(name)]),
  ]) as Record<string, string>;
  return (
    <VersionsDialog
      resource="applications"
      version={theirs.version}
      found={differing(base, form.getValues(), theirs)}
      named={(value) => named(value, names)}
      onKeep={(kept) => {
        know(theirs.units);
        for (const { field, value } of kept) form.setValue(field, value as never, { shouldDirty: true });
        onSettled(theirs);
      }}
    />
  );
}
