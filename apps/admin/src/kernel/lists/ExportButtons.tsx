import DownloadIcon from '@mui/icons-material/Download';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useListContext, useNotify, useResourceContext, useTranslate } from 'react-admin';
import { documents } from '../../documents.ts';
import { orderOf } from '../../providers/documents.ts';
import { download } from './download.ts';

/** 导出: the whole list as filtered and sorted, written by the server within the viewer's reach. */
export function ExportButtons() {
  const translate = useTranslate();
  const notify = useNotify();
  const resource = useResourceContext() ?? '';
  const { filterValues, total, sort } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isPending, setPending] = useState(false);

  const save = async (extension: 'xlsx' | 'csv') => {
    setAnchor(null);
    setPending(true);
    const query = new URLSearchParams({ filter: JSON.stringify(filterValues) });
    const orderBy = orderOf(documents[resource], sort);
    if (orderBy) query.set('orderBy', orderBy);
    const file = `${resource}.${extension}`;
    try {
      await download(`/exports/${file}?${query}`, file);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'desk.error.title', { type: 'error' });
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        loading={isPending}
        disabled={!total}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('ra.action.export')}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => save('xlsx')}>{translate('desk.list.exportExcel')}</MenuItem>
        <MenuItem onClick={() => save('csv')}>{translate('desk.list.exportCsv')}</MenuItem>
      </Menu>
    </>
  );
}
