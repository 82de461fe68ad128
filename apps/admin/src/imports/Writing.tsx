import { type RaRecord, RecordContextProvider, useRecordContext } from 'react-admin';
import { JobProgress } from '../jobs/JobProgress.tsx';

/** 正在导入: how many rows of how many; nothing where no job writes it. */
export function Writing() {
  const job = useRecordContext<RaRecord>()?.job as RaRecord | null | undefined;
  if (!job) return null;
  return (
    <RecordContextProvider value={job}>
      <JobProgress />
    </RecordContextProvider>
  );
}
