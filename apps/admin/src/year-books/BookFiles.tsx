import { FormControlLabel, Stack, Switch } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FileButton } from '../kernel/page/FileButton.tsx';

const formats = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const;

/** 下载年报汇编: to print, to go on calculating with, or for machines. */
export function BookFiles({ year }: { year: number }) {
  const translate = useTranslate();
  const [withProfiles, setWithProfiles] = useState(false);
  return (
    <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center', flexWrap: 'wrap', ml: 'auto' }}>
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={withProfiles}
            onChange={(_event, checked) => setWithProfiles(checked)}
          />
        }
        label={translate('book.withProfiles')}
      />
      {Object.entries(formats).map(([format, name]) => (
        <FileButton
          key={format}
          name={name}
          address={`/papers/year-books/${year}.${format}${withProfiles ? '?profiles=true' : ''}`}
        />
      ))}
    </Stack>
  );
}
