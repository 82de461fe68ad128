import { Box, Button, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Uploading } from './useUpload.ts';

type Props = Readonly<{
  upload: Pick<Uploading, 'going' | 'resume' | 'giveUp'>;
  /** What is said once all has been sent and it is looked into. */
  checking?: string;
}>;

/** 上传进度: how far it is in percent; where the line broke, how to go on. */
export function UploadProgress({ upload, checking = 'desk.files.checking' }: Props) {
  const { going, resume, giveUp } = upload;
  const translate = useTranslate();
  if (going === null) return null;
  const { name, share, line } = going;
  const percent = Math.floor(share * 100);
  const isSent = share >= 1 && line === 'WHOLE';
  const label = translate(isSent ? checking : 'desk.files.uploading', { name });
  const said = {
    WHOLE: label,
    WAITING: translate('desk.files.waiting'),
    BROKEN: translate('desk.files.broken', { share: percent }),
  }[line];
  return (
    <Box sx={{ mt: 0.5, fontSize: 12.5 }}>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
        <Box role="status" sx={{ overflowWrap: 'anywhere' }}>
          {said}
        </Box>
        {isSent || line === 'BROKEN' ? null : <Box sx={{ flexShrink: 0 }}>{percent}%</Box>}
      </Box>
      <LinearProgress
        variant={isSent ? 'indeterminate' : 'determinate'}
        color={line === 'WHOLE' ? 'primary' : 'warning'}
        value={percent}
        aria-label={label}
      />
      {line === 'BROKEN' ? (
        <Button size="small" onClick={resume}>
          {translate('desk.files.resume')}
        </Button>
      ) : null}
      {isSent ? null : (
        <Button size="small" onClick={giveUp}>
          {translate('desk.files.cancel')}
        </Button>
      )}
    </Box>
  );
}
