import { jobKind, jobStatus } from '@consortium/domain';
import { DataTable } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';
import { ArchiveButton } from './ArchiveButton.tsx';
import { JobFile } from './JobFile.tsx';
import { JobProgress } from './JobProgress.tsx';

const filters = [searchFilter, <TermsInput key="status" source="status" of={jobStatus} alwaysOn />];

/** 后台任务一览: one's own, how far each is, and what waits to be fetched. */
export default function JobList() {
  return (
    <DeskList sort={{ field: 'requestedAt', order: 'DESC' }} filters={filters} actions={<ArchiveButton />}>
      <DeskTable hiddenColumns={['endedAt']}>
        <DataTable.Col source="title" field={NameField} />
        <DataTable.Col source="kind">
          <TermField source="kind" of={jobKind} />
        </DataTable.Col>
        <DataTable.Col source="status">
          <TermChipField source="status" of={jobStatus} />
        </DataTable.Col>
        <DataTable.Col label="job.result">
          <JobProgress />
          <JobFile />
        </DataTable.Col>
        <DataTable.Col source="requestedAt" field={InstantField} />
        <DataTable.Col source="endedAt" field={InstantField} disableSort />
        <DataTable.Col source="expiresAt" field={InstantField} disableSort />
      </DeskTable>
    </DeskList>
  );
}
