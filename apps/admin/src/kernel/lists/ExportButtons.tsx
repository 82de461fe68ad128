import DownloadIcon from '@mui/icons-material/Download';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useListContext, useResourceContext, useTranslate } from 'react-admin';
import { useDeskLocale } from '../values/language.ts';

/** 导出: the whole list as filtered and sorted, written by the server within the viewer's reach. */
export function ExportButtons({ orderBy }: { orderBy?: string }) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const resource = useResourceContext();
  const { filterValues, total } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const address = (extension: string) => {
    const query = new URLSearchParams({ filter: JSON.stringify(filterValues), locale });
    if (orderBy) query.set('orderBy', orderBy);
    return `/exports/${resource}.${extension}?${query}`;
  };
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        disabled={!total}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('ra.action.export')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(null)}
        onClick={() => setAnchor(null)}
      >
        <MenuItem component="a" href={address('xlsx')} download>
          {translate('desk.list.exportExcel')}
        </MenuItem>
        <MenuItem component="a" href={address('csv')} download>
          {translate('desk.list.exportCsv')}
        </MenuItem>
      </Menu>
    </>
  );
}
