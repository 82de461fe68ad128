import { isBeingFilled } from '@consortium/domain';
import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate, WithRecord } from 'react-admin';
import { download } from '../kernel/lists/download.ts';
import { Panel } from '../kernel/page/Panel.tsx';
import type { ReportRecord } from './record.ts';

const formats = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' } as const;

/** 下载公文: a submission by its checksum, or what is being filled in (`live`), on paper. */
export function PaperButtons({ record, which }: { record: ReportRecord; which: string }) {
  return (
    <Stack direction="row" spacing={0.5} sx={{ flexWrap: 'nowrap' }}>
      {Object.entries(formats).map(([format, name]) => (
        <PaperButton key={format} record={record} file={`${which}.${format}`} name={name} />
      ))}
    </Stack>
  );
}

function PaperButton({ record, file, name }: { record: ReportRecord; file: string; name: string }) {
  const [translate, notify] = [useTranslate(), useNotify()];
  const [isPending, setPending] = useState(false);
  const fetchPaper = async () => {
    setPending(true);
    try {
      await download(`/papers/annual-reports/${record.id}/${file}`, file);
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
      onClick={fetchPaper}
      aria-label={translate('report.downloadAs', { name })}
      sx={{ minWidth: 0, px: 1 }}
    >
      {name}
    </Button>
  );
}

/** 草稿: of what is being filled in, for whoever may read the whole report. */
export function Draft() {
  const translate = useTranslate();
  return (
    <WithRecord<ReportRecord>
      render={(record) =>
        isBeingFilled(record.status) && record.figures !== null ? (
          <Panel
            title={translate('report.draft')}
            aside={<PaperButtons record={record} which="live" />}
            dense
          >
            {null}
          </Panel>
        ) : null
      }
    />
  );
}
