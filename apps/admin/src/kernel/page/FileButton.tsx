import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { download } from '../lists/download.ts';

/** 下载: fetches a file of this kind, busy for as long as it takes; `about` tells the buttons of several papers apart. */
export function FileButton({ address, name, about = '' }: { address: string; name: string; about?: string }) {
  const [translate, notify] = [useTranslate(), useNotify()];
  const [isPending, setPending] = useState(false);
  const fetchFile = async () => {
    setPending(true);
    try {
      await download(address, address.split('/').at(-1) ?? name);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'desk.error.title', { type: 'error' });
    } finally {
      setPending(false);
    }
  };
  return (
    <Button
      size="small"
      loading={isPending}
      onClick={fetchFile}
      aria-label={translate('desk.file.downloadAs', { name: `${about} ${name}`.trim() })}
      sx={{ minWidth: 0, px: 1 }}
    >
      {name}
    </Button>
  );
}
