import { type ImportKind, importGrounds } from '@consortium/domain';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { mayEver } from '../providers/authProvider.ts';
import { ImportDialog } from './ImportDialog.tsx';

type Props = Readonly<{
  kind: ImportKind;
  /** What of it is taken along as it is now. */
  filter: Readonly<Record<string, unknown>>;
}>;

/** 导入, for who may write records of the kind by hand. */
export function ImportButton({ kind, filter }: Props) {
  const translate = useTranslate();
  const { permissions = [] } = usePermissions<string[]>();
  const [isOpen, setOpen] = useState(false);
  const { subject, make } = importGrounds[kind];
  if (!mayEver(permissions, subject, make) || !mayEver(permissions, 'dataImports', 'create')) return null;
  return (
    <>
      <Button startIcon={<UploadIcon />} onClick={() => setOpen(true)}>
        {translate('import.open')}
      </Button>
      {isOpen ? <ImportDialog kind={kind} filter={filter} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
