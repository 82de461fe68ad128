import { correctionReason, isLookedAt } from '@consortium/domain';
import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate, WithRecord } from 'react-admin';
import { save } from '../kernel/lists/download.ts';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { instantText } from '../kernel/values/days.ts';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { request } from '../providers/graphql.ts';
import { Differences } from './Differences.tsx';
import { PaperButtons } from './Papers.tsx';
import { snapshotsDocument } from './queries.ts';
import { chainOf, namesIn, type ReportRecord, type WireSnapshot } from './record.ts';

type Frozen = Readonly<{ node: Readonly<{ snapshots: readonly Readonly<{ hash: string }>[] }> | null }>;

/** 历次提交: when, what counts, what a correction took the place of and why, and the file that the verifier reads. */
export function Snapshots() {
  return (
    <WithRecord<ReportRecord>
      render={(record) => (record.snapshots.length === 0 ? null : <Submissions record={record} />)}
    />
  );
}

function Submissions({ record }: { record: ReportRecord }) {
  const translate = useTranslate();
  const { snapshots } = record;
  const [chosen, choose] = useState<string | null>(null);
  const shown = snapshots.find(({ hash }) => hash === chosen) ?? snapshots[0];
  const chain = chainOf(snapshots);
  const standing = (hash: string) => {
    if (chain.includes(hash)) return 'report.superseded';
    return isLookedAt(record.status) && hash === snapshots[0]?.hash
      ? 'report.underReview'
      : 'report.notAccepted';
  };
  return (
    <Panel title={translate('report.snapshots')} dense>
      <PlainTable
        label={translate('report.snapshots')}
        rows={snapshots}
        keyOf={({ hash }) => hash}
        columns={[
          { label: translate('report.takenAt'), cell: ({ takenAt }) => instantText(takenAt) },
          {
            label: translate('report.standing'),
            cell: ({ hash, isInForce }) =>
              isInForce ? (
                <ToneMark tone="holds">{translate('report.inForce')}</ToneMark>
              ) : (
                translate(standing(hash))
              ),
          },
          { label: translate('report.correction'), cell: (snapshot) => <Correction of={snapshot} /> },
          {
            label: translate('report.changed'),
            cell: ({ hash, changes }) =>
              changes === null ? (
                translate('report.first')
              ) : (
                <MuiLink
                  component="button"
                  type="button"
                  aria-pressed={hash === shown?.hash}
                  onClick={() => choose(hash)}
                  sx={{ whiteSpace: 'nowrap' }}
                >
                  {translate('report.changedCount', { count: changes.length })}
                </MuiLink>
              ),
          },
          {
            label: translate('report.hash'),
            cell: ({ hash }) => (
              <Box component="code" title={hash} sx={{ fontSize: 12 }}>
                {hash.slice(0, 16)}…
              </Box>
            ),
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
      {shown?.changes?.length ? (
        <Differences
          title={translate('report.changes', { time: instantText(shown.takenAt) })}
          changes={shown.changes}
          names={namesIn(record)}
        />
      ) : null}
    </Panel>
  );
}

/** Why a correction was handed in, and which submission it corrects. */
function Correction({ of }: { of: WireSnapshot }) {
  const [translate, reasonOf] = [useTranslate(), useTerm(correctionReason)];
  const { supersedes, correctionReason: reason, correctionText } = of;
  if (supersedes === null) return <span>—</span>;
  return (
    <>
      {reasonOf(reason ?? '')}:{correctionText}
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
        {translate('report.corrects', { hash: supersedes.slice(0, 8) })}
      </Box>
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
