import { importKind, importStatus } from '@consortium/domain';
import { DataTable } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';

const filters = [searchFilter, <TermsInput key="status" source="status" of={importStatus} alwaysOn />];
const counts = ['rowCount', 'creates', 'changes', 'unchanged', 'refused'] as const;

/** 导入记录一览. */
export default function ImportList() {
  return (
    <DeskList sort={{ field: 'createdAt', order: 'DESC' }} filters={filters}>
      <DeskTable>
        <DataTable.Col source="fileName" field={NameField} />
        <DataTable.Col source="kind">
          <TermField source="kind" of={importKind} />
        </DataTable.Col>
        <DataTable.Col source="status">
          <TermChipField source="status" of={importStatus} />
        </DataTable.Col>
        {counts.map((count) => (
          <DataTable.NumberCol key={count} source={count} disableSort />
        ))}
        <DataTable.Col source="createdBy" disableSort />
        <DataTable.Col source="createdAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}
