import { type RaRecord, usePermissions, useRecordContext } from 'react-admin';
import { mayEver } from '../providers/authProvider.ts';
import { ExportJobButton } from './ExportJobButton.tsx';

/** 导出批次档案, for who may have one. */
export function DossierButton() {
  const { permissions } = usePermissions<readonly string[]>();
  const record = useRecordContext<RaRecord>();
  if (!record || !mayEver(permissions ?? [], 'Batch', 'exportDossier')) return null;
  return <ExportJobButton action="exportDossier" values={{ batchId: record.id }} name="job.dossier" />;
}
