import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button } from '@mui/material';
import { useRef } from 'react';
import { UploadProgress } from './UploadProgress.tsx';
import type { Ticket } from './uploadFile.ts';
import { useUpload } from './useUpload.ts';

type Props = Readonly<{
  /** What is delivered, as whoever listens hears it. */
  name: string;
  label: string;
  /** File endings and media types of the picker. */
  accept: string;
  askTicket: () => Promise<Ticket>;
  onDone: (recordId: string) => void;
  disabled?: boolean;
}>;

/** 上传一份文件: with progress, and where it is refused, what is wrong with the file and what to do. */
export function UploadButton({ name, label, accept, askTicket, onDone, disabled = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload();

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
          if (file) void upload.send(file, { askTicket, onDone });
        }}
      />
      {upload.going === null ? (
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
        <UploadProgress upload={upload} />
      )}
      {upload.problem ? (
        <Alert severity="error" sx={{ mt: 0.5, py: 0 }}>
          {upload.problem}
        </Alert>
      ) : null}
    </Box>
  );
}
