import { Stack } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { FileButton } from './FileButton.tsx';

const formats = { docx: 'Word', pdf: 'PDF' } as const;

/** 公文下载: the record on paper. */
export function PaperFiles({ path }: { path: string }) {
  const record = useRecordContext();
  if (!record) return null;
  return (
    <Stack direction="row" spacing={0.5}>
      {Object.entries(formats).map(([format, name]) => (
        <FileButton key={format} name={name} address={`/papers/${path}/${record.id}.${format}`} />
      ))}
    </Stack>
  );
}
