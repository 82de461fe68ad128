import { useGetOne } from 'react-admin';
import { differences } from '../../../kernel/forms/mergeVersions.ts';
import { VersionsDialog } from '../../../kernel/forms/VersionsDialog.tsx';
import { organisationFields } from '../../../organisations/queries.ts';
import type { Lead } from './useLead.ts';
import { leadFormOf } from './values.ts';

type Props = Readonly<{ lead: Lead; currentVersion: number }>;

/** 版本冲突 of the lead unit's own record: the office, or a colleague, changed it meanwhile. */
export function LeadConflict({ lead, currentVersion }: Props) {
  const { data: theirs } = useGetOne(
    'organisations',
    { id: lead.id, meta: { version: currentVersion } },
    { staleTime: 0 },
  );
  if (!theirs) return null;
  return (
    <VersionsDialog
      resource="organisations"
      version={theirs.version ?? currentVersion}
      found={differences(lead.base.current, lead.form.getValues(), leadFormOf(theirs), organisationFields)}
      onKeep={(kept) => {
        for (const { field, value } of kept)
          lead.form.setValue(field as 'legalName', value as string, { shouldDirty: true });
        lead.settle(theirs);
      }}
    />
  );
}
