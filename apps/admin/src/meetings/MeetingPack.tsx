import {
  Box,
  Button,
  FormControlLabel,
  GlobalStyles,
  MenuItem,
  Skeleton,
  Switch,
  TextField,
} from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { PaperFiles } from '../kernel/page/PaperFiles.tsx';
import { request } from '../providers/graphql.ts';
import { Contents } from './Contents.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { PackPage } from './PackPage.tsx';
import { isToDecide, type PackApplication, type Place } from './pack.ts';
import { packBatchesDocument, packDocument } from './queries.ts';

type Batches = Readonly<{ batches: { nodes: readonly Readonly<{ id: string; title: string }>[] } }>;
type Pack = Readonly<{
  applications: { totalCount: number; nodes: readonly PackApplication[] };
  batchRanking: Readonly<{ places: readonly Place[] }> | null;
}>;

/** What the meeting has still to decide, and what it decided already. */
const waiting = ['REVIEWED'];
const all = ['REVIEWED', 'PROPOSED', 'IN_PUBLICITY', 'APPROVED', 'NOT_APPROVED'];

/** On paper: the contents, then one page an application; what is for the screen stays off it. */
const onPaper = (
  <GlobalStyles
    styles={{
      '@page': { size: 'A4', margin: '18mm 16mm' },
      '@media print': {
        'header, .skip-nav-button, .RaSidebar-root, .RaSidebar-docked, .off-paper, .RaLayout-content > nav': {
          display: 'none !important',
        },
        'body, #root, .RaLayout-root, .RaLayout-appFrame, .RaLayout-contentWithSidebar, .RaLayout-content': {
          display: 'block !important',
          background: '#fff !important',
          margin: '0 !important',
          padding: '0 !important',
        },
        '.pack-page': { breakBefore: 'page' },
        tr: { breakInside: 'avoid' },
      },
    }}
  />
);

/** 会议材料: for a batch, or those chosen of it; each with its place for the result. */
export default function MeetingPack() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [deciding, setDeciding] = useState<readonly PackApplication[] | null>(null);
  const batches = useQuery({
    queryKey: ['meetings', 'batches'],
    queryFn: ({ signal }) => request<Batches>(packBatchesDocument, {}, signal),
  });
  const rounds = batches.data?.batches.nodes ?? [];
  const batchId = search.get('batch') ?? rounds[0]?.id ?? '';
  const isAll = search.get('all') === 'true';
  const { data, error, refetch } = useQuery({
    queryKey: ['meetings', 'pack', batchId, isAll],
    queryFn: ({ signal }) => request<Pack>(packDocument, { batchId, status: isAll ? all : waiting }, signal),
    enabled: batchId !== '',
    placeholderData: keepPreviousData,
  });
  const applications = data?.applications.nodes ?? [];
  const placeOf = ({ id }: PackApplication) =>
    data?.batchRanking?.places.find(({ application }) => application.id === id) ?? null;
  const chosen = applications.filter(({ id }) => !left.includes(id));
  const toDecide = chosen.filter(isToDecide);
  const show = (given: Readonly<Record<string, string>>) => {
    setLeft([]);
    setSearch({ batch: batchId, all: String(isAll), ...given }, { replace: true });
  };
  const title = rounds.find(({ id }) => id === batchId)?.title ?? '';
  const nothing = batches.data && rounds.length === 0;
  return (
    <Box sx={{ maxWidth: 1120 }}>
      {onPaper}
      <PageTitle text={translate('resources.meetings.name', { smart_count: 1 })} />
      <Box
        className="off-paper"
        sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', py: 1 }}
      >
        <TextField
          select
          margin="none"
          label={translate('resources.applications.fields.batch')}
          value={rounds.length > 0 ? batchId : ''}
          onChange={({ target }) => show({ batch: target.value })}
          sx={{ minWidth: 280 }}
        >
          {rounds.map((round) => (
            <MenuItem key={round.id} value={round.id}>
              {round.title}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel
          control={<Switch checked={isAll} onChange={(_event, checked) => show({ all: String(checked) })} />}
          label={translate('decision.meeting.withDecided')}
        />
        <Box sx={{ flexGrow: 1 }} />
        {chosen.length > 0 ? (
          <PaperFiles
            about={translate('resources.meetings.name', { smart_count: 1 })}
            address={`/papers/review-packs/${batchId}`}
            query={{ applications: chosen.map(({ id }) => id).join(',') }}
          />
        ) : null}
        <Button variant="outlined" onClick={() => window.print()} disabled={chosen.length === 0}>
          {translate('decision.meeting.print')}
        </Button>
        {toDecide.length > 0 ? (
          <Button variant="contained" onClick={() => setDeciding(toDecide)}>
            {translate('decision.meeting.decideChosen', { count: toDecide.length })}
          </Button>
        ) : null}
      </Box>
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {!data && !error && !nothing ? <Skeleton variant="rectangular" height={420} /> : null}
      {(data && applications.length === 0) || nothing ? (
        <EmptyState
          title={translate('decision.meeting.none')}
          hint={translate('decision.meeting.noneHint')}
        />
      ) : null}
      {applications.length > 0 ? (
        <Contents
          title={title}
          applications={applications}
          total={data?.applications.totalCount ?? 0}
          left={left}
          placeOf={placeOf}
          onLeave={setLeft}
        />
      ) : null}
      {chosen.map((application, index) => (
        <PackPage
          key={application.id}
          application={application}
          place={index + 1}
          ranked={placeOf(application)}
          onDecide={isToDecide(application) ? () => setDeciding([application]) : null}
        />
      ))}
      {deciding ? (
        <DecideDialog
          applications={deciding}
          onClose={() => {
            setDeciding(null);
            void refetch();
          }}
        />
      ) : null}
    </Box>
  );
}
