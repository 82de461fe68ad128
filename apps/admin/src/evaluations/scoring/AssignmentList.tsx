import { assignmentStatus } from '@consortium/domain';
import { DataTable } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../../kernel/lists/DeskList.tsx';
import { NameField } from '../../kernel/lists/NameField.tsx';
import { InstantField } from '../../kernel/values/day-fields.tsx';
import { TermsInput } from '../../kernel/values/term-inputs.tsx';
import { TermChipField } from '../../kernel/values/terms.tsx';

const filters = [searchFilter, <TermsInput key="status" source="status" of={assignmentStatus} alwaysOn />];

/** 评价评分任务: the expert's own; the office sees who is at it. */
export default function AssignmentList() {
  return (
    <DeskList sort={{ field: 'status', order: 'ASC' }} filters={filters} views={[]} canCreate={false}>
      <DeskTable>
        <DataTable.Col source="evaluationName" field={NameField} disableSort />
        <DataTable.Col source="expert.name" disableSort />
        <DataTable.Col source="status">
          <TermChipField source="status" of={assignmentStatus} />
        </DataTable.Col>
        <DataTable.Col source="submittedAt" field={InstantField} />
        <DataTable.Col source="total" disableSort />
      </DeskTable>
    </DeskList>
  );
}
