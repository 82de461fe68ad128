import { Stack } from '@mui/material';
import { FileButton } from './FileButton.tsx';

const formats = { docx: 'Word', pdf: 'PDF' } as const;

/** 公文下载: a paper in both formats, by its address without the ending. */
export function PaperFiles({ address, about = '' }: { address: string; about?: string }) {
  return (
    <Stack direction="row" spacing={0.5}>
      {Object.entries(formats).map(([format, name]) => (
        <FileButton key={format} name={name} about={about} address={`${address}.${format}`} />
      ))}
    </Stack>
  );
}
