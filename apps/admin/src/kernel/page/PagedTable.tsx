import { Box, Button } from '@mui/material';
import { type ComponentProps, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlainTable } from './PlainTable.tsx';

const SIZE = 100;

/** A long table inside a page: it grows a page at a time. */
export function PagedTable<Row>({
  rows,
  empty,
  size = SIZE,
  ...rest
}: ComponentProps<typeof PlainTable<Row>> & { size?: number }) {
  const translate = useTranslate();
  const [shown, setShown] = useState(size);
  return (
    <>
      <PlainTable
        {...rest}
        rows={rows.slice(0, shown)}
        empty={typeof empty === 'string' ? <Box sx={{ p: 2, color: 'text.secondary' }}>{empty}</Box> : empty}
      />
      {rows.length > shown ? (
        <Button sx={{ m: 1 }} onClick={() => setShown(shown + SIZE)}>
          {translate('desk.common.showMore', { count: rows.length - shown })}
        </Button>
      ) : null}
    </>
  );
}
