import { usePermissions } from 'react-admin';
import { mayEver } from '../providers/authProvider.ts';
import { ExportJobButton } from './ExportJobButton.tsx';

/** 导出数据归档: the system administrator's. */
export function ArchiveButton() {
  const { permissions } = usePermissions<readonly string[]>();
  return mayEver(permissions ?? [], 'Archive', 'export') ? (
    <ExportJobButton action="exportArchive" name="job.archive" />
  ) : null;
}
