import { isBeingFilled } from '@consortium/domain';
import { Stack } from '@mui/material';
import { useTranslate, WithRecord } from 'react-admin';
import { FileButton } from '../kernel/page/FileButton.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import type { ReportRecord } from './record.ts';

const formats = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' } as const;

/** 下载公文: a submission by its checksum, or what is being filled in (`live`), on paper. */
export function PaperButtons({ record, which }: { record: ReportRecord; which: string }) {
  return (
    <Stack direction="row" spacing={0.5} sx={{ flexWrap: 'nowrap' }}>
      {Object.entries(formats).map(([format, name]) => (
        <FileButton
          key={format}
          name={name}
          address={`/papers/annual-reports/${record.id}/${which}.${format}`}
        />
      ))}
    </Stack>
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
