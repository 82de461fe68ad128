import EditIcon from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import {
  type RaRecord,
  useCreatePath,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router';

/** 修改, where the server says that the viewer may: for records without a lifecycle. */
export function EditWhereOpen() {
  const record = useRecordContext<RaRecord>();
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const translate = useTranslate();
  if (!record?.openActions?.includes('update')) return null;
  return (
    <Button
      component={Link}
      to={createPath({ resource, type: 'edit', id: record.id })}
      variant="outlined"
      startIcon={<EditIcon />}
    >
      {translate('ra.action.edit')}
    </Button>
  );
}
