import { differenceLabels } from '@consortium/domain';
import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate, WithRecord } from 'react-admin';
import { save } from '../kernel/lists/download.ts';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { instantText } from '../kernel/values/days.ts';
import { LongText } from '../kernel/values/LongText.tsx';
import { useText } from '../kernel/values/language.ts';
import { request } from '../providers/graphql.ts';
import { PaperButtons } from './Papers.tsx';
import { snapshotsDocument } from './queries.ts';
import { namesIn, type ReportRecord } from './record.ts';

type Frozen = Readonly<{ node: Readonly<{ snapshots: readonly Readonly<{ hash: string }>[] }> | null }>;

/** 历次提交: when, the checksum over all of it, and the file that the verifier reads. */
export function Snapshots() {
  const translate = useTranslate();
  return (
    <WithRecord<ReportRecord>
      render={(record) =>
        record.snapshots.length === 0 ? null : (
          <Panel title={translate('report.snapshots')} dense>
            <PlainTable
              label={translate('report.snapshots')}
              rows={record.snapshots}
              keyOf={({ hash }) => hash}
              columns={[
                { label: translate('report.takenAt'), cell: ({ takenAt }) => instantText(takenAt) },
                {
                  label: translate('report.hash'),
                  cell: ({ hash }) => (
                    <Box component="code" sx={{ fontSize: 12, overflowWrap: 'anywhere' }}>
                      {hash}
                    </Box>
                  ),
                },
                {
                  label: translate('report.changed'),
                  cell: ({ changes }) =>
                    changes === null
                      ? translate('report.first')
                      : translate('report.changedCount', { count: changes.length }),
                },
                {
                  label: translate('report.paper'),
                  cell: ({ hash }) => <PaperButtons record={record} which={hash} />,
                },
                {
                  label: translate('report.file'),
                  cell: ({ hash }) => <SnapshotFile record={record} hash={hash} />,
                },
              ]}
            />
            <Changes record={record} />
          </Panel>
        )
      }
    />
  );
}

/** 逐项差异 of the last submission against the one before it. */
function Changes({ record }: { record: ReportRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const changes = record.snapshots[0]?.changes ?? [];
  if (changes.length === 0) return null;
  const names = namesIn(record);
  const title = translate('report.changes');
  return (
    <>
      <Typography variant="h3" sx={{ fontSize: 14, fontWeight: 600, px: 2, pt: 2, pb: 1 }}>
        {title}
      </Typography>
      <PlainTable
        label={title}
        rows={changes}
        keyOf={({ code, unitName }) => `${code} ${unitName}`}
        columns={[
          { label: textOf(differenceLabels.code), cell: ({ code }) => names[code] ?? code },
          {
            label: textOf(differenceLabels.unitName),
            cell: ({ unitName }) => unitName || translate('report.consortium'),
          },
          {
            label: textOf(differenceLabels.before),
            isNumber: true,
            cell: ({ before }) => <LongText text={before || '—'} />,
          },
          {
            label: textOf(differenceLabels.after),
            isNumber: true,
            cell: ({ after }) => <LongText text={after || '—'} />,
          },
          { label: textOf(differenceLabels.change), isNumber: true, cell: ({ change }) => change ?? '—' },
        ]}
      />
    </>
  );
}

function SnapshotFile({ record, hash }: { record: ReportRecord; hash: string }) {
  const [translate, notify] = [useTranslate(), useNotify()];
  const [isPending, setPending] = useState(false);
  const fetchFile = async () => {
    setPending(true);
    try {
      const { node } = await request<Frozen>(snapshotsDocument, { id: record.id });
      const frozen = node?.snapshots.find((each) => each.hash === hash);
      const text = JSON.stringify(frozen, null, 2);
      save(
        new Blob([text], { type: 'application/json' }),
        `${record.consortium.name}-${record.round.year}-${hash.slice(0, 8)}.json`,
      );
    } catch (error) {
      notify(error instanceof Error ? error.message : 'desk.error.title', { type: 'error' });
    } finally {
      setPending(false);
    }
  };
  return (
    <Button size="small" startIcon={<DownloadIcon />} loading={isPending} onClick={fetchFile}>
      {translate('report.download')}
    </Button>
  );
}
