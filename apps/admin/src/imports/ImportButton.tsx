import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { usePermissions, useResourceContext, useTranslate } from 'react-admin';
import { mayEver } from '../providers/authProvider.ts';
import { ImportDialog } from './ImportDialog.tsx';

/** 导入, for who may make records of the list by hand. */
export function ImportButton() {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { permissions = [] } = usePermissions<string[]>();
  const [isOpen, setOpen] = useState(false);
  if (!mayEver(permissions, resource, 'create') || !mayEver(permissions, 'dataImports', 'create'))
    return null;
  return (
    <>
      <Button startIcon={<UploadIcon />} onClick={() => setOpen(true)}>
        {translate('import.open')}
      </Button>
      {isOpen ? <ImportDialog kind={resource} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
