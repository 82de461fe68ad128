import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Button, Typography } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { sizeText } from '../kernel/files/sizeText.ts';

/** 成果: the file that waits, straight to the browser's downloads, however large it is. */
export function JobFile() {
  const translate = useTranslate();
  const record = useRecordContext<RaRecord>();
  if (!record?.downloadPath) return null;
  return (
    <>
      <Button
        component="a"
        href={record.downloadPath}
        download
        variant="contained"
        size="small"
        startIcon={<DownloadIcon />}
        aria-label={translate('desk.file.downloadAs', { name: record.fileName })}
        onClick={(event) => event.stopPropagation()}
      >
        {translate('job.download')}
      </Button>
      <Typography component="span" variant="body2" sx={{ ml: 1, color: 'text.secondary' }}>
        {sizeText(record.size ?? 0)}
      </Typography>
    </>
  );
}
