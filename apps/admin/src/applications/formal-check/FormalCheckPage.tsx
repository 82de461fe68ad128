import type { Finding } from '@consortium/domain';
import { Alert, Box, Button, Skeleton } from '@mui/material';
import { useRef } from 'react';
import { RecordContextProvider, ResourceContextProvider, useCreatePath, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { PageTitle } from '../../kernel/page/PageTitle.tsx';
import { ordered } from '../clauses/order.ts';
import { LeaveGuard } from '../form/saving/LeaveGuard.tsx';
import { useFillHeight } from '../form/useFillHeight.ts';
import { NotLoaded } from '../NotLoaded.tsx';
import type { ApplicationRecord } from '../record.ts';
import { Corrections } from '../show/Corrections.tsx';
import { Overview } from '../show/overview/Overview.tsx';
import { useExaminations } from '../show/useExaminations.ts';
import { useApplication } from '../useWhole.ts';
import { CheckBar } from './CheckBar.tsx';
import { CheckList } from './CheckList.tsx';
import { Receipts } from './Receipts.tsx';
import { useVerdicts } from './useVerdicts.ts';

/** 形审: the application on the left, one row per clause on the right, the conclusion below. */
export default function FormalCheckPage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data: record, error, refetch } = useApplication(id);
  if (error && !record) return <NotLoaded error={error} onRetry={() => refetch()} />;
  if (!record) return <Skeleton variant="rectangular" height={420} />;
  return (
    <ResourceContextProvider value="applications">
      <RecordContextProvider value={record}>
        <PageTitle text={translate('filing.check.title', { name: record.name })} />
        <Sheet key={record.id} record={record} />
      </RecordContextProvider>
    </ResourceContextProvider>
  );
}

const none: ReadonlySet<string> = new Set();
const pane = { overflowY: 'auto', minWidth: 0 } as const;
const BAR = 58;

function Sheet({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { data, error, refetch } = useExaminations(record);
  const { given, give, saving } = useVerdicts(record);
  const mayJudge = record.openActions.includes('recordVerdict');
  const show = createPath({ resource: 'applications', type: 'show', id: record.id });
  const findings: readonly Finding[] = data ? ordered(data.current.findingsJson, none, null) : [];
  const frame = useRef<HTMLElement>(null);
  const height = useFillHeight(frame, mayJudge ? BAR : 0);
  return (
    <>
      {mayJudge || record.openActions.includes('receiveItem') ? null : (
        <Alert
          severity="info"
          sx={{ mb: 1 }}
          action={
            <Button component={Link} to={show}>
              {translate('filing.check.toShow')}
            </Button>
          }
        >
          {translate('filing.check.notOpen')}
        </Alert>
      )}
      <Corrections record={record} />
      <Box
        ref={frame}
        sx={{
          display: 'grid',
          height,
          gridTemplateRows: 'minmax(0,1fr)',
          gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
          gap: 2,
        }}
      >
        <Box component="section" tabIndex={0} aria-label={translate('filing.check.application')} sx={pane}>
          <Receipts record={record} />
          <Overview record={record} />
        </Box>
        <Box component="section" aria-label={translate('filing.check.clauses')} sx={pane}>
          {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
          {data ? (
            <CheckList
              record={record}
              findings={findings}
              given={given}
              onGive={give}
              isReadOnly={!mayJudge}
            />
          ) : (
            <Skeleton variant="rectangular" height={320} />
          )}
        </Box>
      </Box>
      <CheckBar
        record={record}
        findings={findings}
        given={given}
        onGive={give}
        saving={saving}
        isReadOnly={!mayJudge}
      />
      <LeaveGuard isUnsaved={saving.isUnsaved} flush={saving.flush} />
    </>
  );
}
