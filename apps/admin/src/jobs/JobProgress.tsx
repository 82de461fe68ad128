import { jobsUnderWay } from '@consortium/domain';
import { Box, LinearProgress, Typography } from '@mui/material';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { useProgress } from './useProgress.ts';

const WHOLE = 100;

/** 进度: a bar and in words how far the work is; nothing beside one that has ended. */
export function JobProgress() {
  const record = useRecordContext<RaRecord>();
  return record ? <Bar record={record} /> : null;
}

function Bar({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const { status, done, total, current } = useProgress(record);
  if (!jobsUnderWay.some((each) => each === status)) return null;
  const isCounted = status === 'RUNNING' && total > 0;
  const text =
    status === 'QUEUED'
      ? translate(record.problem ? 'job.again' : 'job.queued')
      : translate(isCounted ? 'job.progress' : 'job.beginning', { done, total });
  return (
    <Box sx={{ minWidth: 180 }}>
      <LinearProgress
        aria-label={translate('job.bar', { title: record.title })}
        variant={isCounted ? 'determinate' : 'indeterminate'}
        value={isCounted ? (WHOLE * done) / total : 0}
        sx={{ my: 0.75, height: 6, borderRadius: 3 }}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text}
        {current ? ` · ${current}` : null}
      </Typography>
    </Box>
  );
}
