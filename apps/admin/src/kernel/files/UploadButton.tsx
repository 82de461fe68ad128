import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useDeskLocale } from '../values/language.ts';
import { type Ticket, uploadFile } from './uploadFile.ts';

type Props = Readonly<{
  /** What is delivered, as whoever listens hears it. */
  name: string;
  label: string;
  /** File endings and media types of the picker. */
  accept: string;
  askTicket: () => Promise<Ticket>;
  onDone: () => void;
  disabled?: boolean;
}>;

/** 上传一份文件: with progress, and where it is refused, what is wrong with the file and what to do. */
export function UploadButton({ name, label, accept, askTicket, onDone, disabled = false }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState('');

  const upload = async (file: File) => {
    setProblem('');
    setShare(0);
    const outcome = await uploadFile(askTicket, { file, locale, onProgress: setShare });
    setShare(null);
    if (outcome.done) onDone();
    else setProblem(outcome.reason || translate('desk.error.offline'));
  };

  return (
    <Box sx={{ minWidth: 150 }}>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={name}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void upload(file);
        }}
      />
      {share === null ? (
        <Button
          size="small"
          variant="outlined"
          startIcon={<UploadIcon />}
          onClick={() => input.current?.click()}
          aria-label={`${label} ${name}`}
          disabled={disabled}
        >
          {label}
        </Button>
      ) : (
        <LinearProgress
          variant={share < 1 ? 'determinate' : 'indeterminate'}
          value={share * 100}
          aria-label={translate('desk.files.uploading', { name })}
        />
      )}
      {problem ? (
        <Alert severity="error" sx={{ mt: 0.5, py: 0 }}>
          {problem}
        </Alert>
      ) : null}
    </Box>
  );
}
