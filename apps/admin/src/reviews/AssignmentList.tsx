import { assignmentStatus } from '@consortium/domain';
import { DataTable, useRecordContext } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DueMark, InstantField } from '../kernel/values/day-fields.tsx';
import { dayText } from '../kernel/values/days.ts';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';
import type { AssignmentRow } from './record.ts';

const filters = [searchFilter, <TermsInput key="status" source="status" of={assignmentStatus} alwaysOn />];

/** 评审任务: an expert's own, or all of them for the office. */
export default function AssignmentList() {
  return (
    <DeskList sort={{ field: 'dueOn', order: 'ASC' }} filters={filters} views={[]}>
      <DeskTable>
        <DataTable.Col source="applicationName" field={NameField} disableSort />
        <DataTable.Col source="expert.name" disableSort />
        <DataTable.Col source="status">
          <TermChipField source="status" of={assignmentStatus} />
        </DataTable.Col>
        <DataTable.Col source="dueOn">
          <Due />
        </DataTable.Col>
        <DataTable.Col source="submittedAt" field={InstantField} disableSort />
        <DataTable.Col source="total" disableSort sx={{ textAlign: 'right' }} />
      </DeskTable>
    </DeskList>
  );
}

/** The day, and how urgent it is while something can still be done. */
function Due(_: { source?: string }) {
  const row = useRecordContext<AssignmentRow>();
  if (!row) return null;
  return row.openActions.length > 0 ? <DueMark day={row.dueOn} /> : <span>{dayText(row.dueOn)}</span>;
}
