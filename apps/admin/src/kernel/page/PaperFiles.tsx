import { Stack } from '@mui/material';
import { FileButton } from './FileButton.tsx';

const formats = { docx: 'Word', pdf: 'PDF' } as const;

type Props = Readonly<{
  /** Without the ending. */
  address: string;
  about?: string;
  /** What is asked for besides. */
  query?: Readonly<Record<string, string>>;
}>;

/** 公文下载: a paper in both formats. */
export function PaperFiles({ address, about = '', query = {} }: Props) {
  const asked = new URLSearchParams(query).toString();
  return (
    <Stack direction="row" spacing={0.5}>
      {Object.entries(formats).map(([format, name]) => (
        <FileButton
          key={format}
          name={name}
          about={about}
          address={`${address}.${format}${asked ? `?${asked}` : ''}`}
        />
      ))}
    </Stack>
  );
}
