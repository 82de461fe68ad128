import {
  type ImportIssue,
  type ImportKind,
  type ImportVerdict,
  importGrounds,
  importVerdict,
  type Label,
} from '@consortium/domain';
import { Box, Button, Link as MuiLink, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ChangeLine } from '../kernel/history/HistoryEntry.tsx';
import type { Change } from '../kernel/history/HistoryTimeline.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { recordPath } from '../kernel/values/subjects.ts';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { toneOf } from '../kernel/values/tones.ts';
import { request } from '../providers/graphql.ts';
import { rowsDocument } from './queries.ts';

type Row = Readonly<{
  position: number;
  place: string;
  key: string;
  name: string;
  verdict: ImportVerdict;
  recordId: string | null;
  issues: readonly ImportIssue[];
  doubts: readonly Label[];
  changes: readonly Change[];
}>;
type Page = Readonly<{ node: Readonly<{ rows: readonly Row[] }> | null }>;

const PAGE = 100;
const counted = {
  CREATES: 'creates',
  CHANGES: 'changes',
  UNCHANGED: 'unchanged',
  REFUSED: 'refused',
} as const;
/** What wants a look comes first. */
const order = ['REFUSED', 'CREATES', 'CHANGES', 'UNCHANGED'] as const;

/** 各行: by verdict, with what moves, what stands against it and what would mend it. */
export function ImportRows() {
  const record = useRecordContext<RaRecord>();
  return record ? <RowsOf key={`${record.id} ${record.version}`} record={record} /> : null;
}

function RowsOf({ record }: { record: RaRecord }) {
  const [translate, verdictOf] = [useTranslate(), useTerm(importVerdict)];
  const { list } = importGrounds[record.kind as ImportKind];
  const countOf = (verdict: ImportVerdict): number => record[counted[verdict]] ?? 0;
  const [shown, setShown] = useState<ImportVerdict>(
    () => order.find((each) => countOf(each) > 0) ?? 'CREATES',
  );
  const { data, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['dataImports', 'rows', record.id, record.version, shown],
    queryFn: async ({ pageParam, signal }) => {
      const { node } = await request<Page>(
        rowsDocument,
        { id: record.id, verdict: shown, offset: pageParam },
        signal,
      );
      return node?.rows ?? [];
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length === PAGE ? pages.length * PAGE : undefined),
  });
  const rows = data?.pages.flat() ?? [];
  return (
    <Panel
      dense
      title={translate('import.rows')}
      aside={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={shown}
          onChange={(_event, chosen: ImportVerdict | null) => chosen && setShown(chosen)}
          aria-label={translate('import.filter')}
        >
          {order.map((verdict) => (
            <ToggleButton key={verdict} value={verdict} sx={{ px: 2 }}>
              <ToneMark tone={toneOf(importVerdict.name, verdict)}>
                {verdictOf(verdict)} {countOf(verdict)}
              </ToneMark>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <PlainTable
        label={translate('import.rows')}
        rows={rows}
        keyOf={({ position }) => String(position)}
        empty={
          <Box sx={{ p: 2, color: 'text.secondary' }} role="status">
            {translate(isFetching ? 'desk.common.loading' : 'import.noRows')}
          </Box>
        }
        columns={[
          {
            label: translate('import.place'),
            cell: ({ place }) => <Box sx={{ whiteSpace: 'nowrap' }}>{place}</Box>,
          },
          { label: translate('import.record'), cell: (row) => <Named row={row} /> },
          { label: translate('import.what'), cell: (row) => <What row={row} resource={list} /> },
        ]}
      />
      {hasNextPage ? (
        <Button sx={{ m: 1 }} loading={isFetching} onClick={() => void fetchNextPage()}>
          {translate('desk.common.showMore', { count: countOf(shown) - rows.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

function Named({ row: { name, key, recordId, verdict } }: { row: Row }) {
  const path = recordId && verdict !== 'REFUSED' ? recordPath(recordId) : null;
  return (
    <Box sx={{ minWidth: 220 }}>
      {path ? (
        <MuiLink component={Link} to={path}>
          {name || key}
        </MuiLink>
      ) : (
        name || '—'
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{key}</Box>
    </Box>
  );
}

function What({ row: { issues, doubts, changes }, resource }: { row: Row; resource: string }) {
  const textOf = useText();
  return (
    <Box
      component="ul"
      sx={{ m: 0, pl: 2, minWidth: 360, overflowWrap: 'anywhere', '&:empty': { display: 'none' } }}
    >
      {issues.map(({ at, code, column, label, hint }, index) => (
        <li key={`${at} ${code} ${index}`}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {at}
            {column ? ` ${textOf(column)}` : ''}:
          </Box>{' '}
          {textOf(label)}
          {hint ? <Box sx={{ color: 'primary.main' }}>{textOf(hint)}</Box> : null}
        </li>
      ))}
      {doubts.map((doubt) => (
        <Box component="li" key={doubt.en} sx={{ color: 'warning.main' }}>
          {textOf(doubt)}
        </Box>
      ))}
      {changes.map((change) => (
        <li key={change.path}>
          <ChangeLine change={change} resource={resource} />
        </li>
      ))}
    </Box>
  );
}
