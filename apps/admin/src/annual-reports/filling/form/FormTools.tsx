import DownloadIcon from '@mui/icons-material/Download';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { download } from '../../../kernel/lists/download.ts';
import type { ReportRecord } from '../../record.ts';
import { ImportDialog } from './ImportDialog.tsx';

type Props = Readonly<{
  record: ReportRecord;
  /** Saves what is typed: the form is filled with, and judged against, what is stored. */
  flush: () => Promise<boolean>;
  onImported: (record: ReportRecord) => void;
}>;

/** 填报表: taken along to be filled in a spreadsheet, and brought back. */
export function FormTools({ record, flush, onImported }: Props) {
  const [translate, notify] = [useTranslate(), useNotify()];
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);

  const onceSaved = async (next: () => Promise<void> | void) => {
    setPending(true);
    try {
      if (await flush()) await next();
      else notify('report.form.saveFirst', { type: 'warning' });
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
        disabled={isPending}
        onClick={() => void onceSaved(() => download(`/report-forms/${record.id}`, 'form.xlsx'))}
      >
        {translate('report.form.download')}
      </Button>
      <Button
        startIcon={<UploadIcon />}
        disabled={isPending}
        onClick={() => void onceSaved(() => setOpen(true))}
      >
        {translate('report.form.import')}
      </Button>
      {isOpen ? (
        <ImportDialog record={record} onImported={onImported} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
