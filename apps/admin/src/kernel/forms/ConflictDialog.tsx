import { type RaRecord, useGetOne, useRecordContext, useResourceContext } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { differences } from './mergeVersions.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

type Props = Readonly<{ currentVersion: number; fields: readonly string[]; onClose: () => void }>;

/** 版本冲突 of a form of the desk: settled in the form, saved by the person. */
export function ConflictDialog({ currentVersion, fields, onClose }: Props) {
  const resource = useResourceContext() ?? '';
  const opened = useRecordContext<RaRecord>();
  const form = useFormContext();
  // Read anew, beside the cache that the form was opened with.
  const { data: theirs } = useGetOne(
    resource,
    { id: opened?.id ?? '', meta: { version: currentVersion } },
    { enabled: Boolean(opened), staleTime: 0 },
  );
  if (!opened || !theirs) return null;
  return (
    <VersionsDialog
      resource={resource}
      version={theirs.version ?? currentVersion}
      found={differences(opened, form.getValues(), theirs, fields)}
      onKeep={(kept) => {
        for (const { field, value } of kept) form.setValue(field, value, { shouldDirty: true });
        form.setValue('version', theirs.version, { shouldDirty: true });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
