import { DataTable } from 'react-admin';
import { BatchPicker } from '../kernel/forms/pickers.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';

const filters = [searchFilter, <BatchPicker key="batchId" source="batchId" alwaysOn />];

/** 批复文件一览. */
export default function DocumentList() {
  return (
    <DeskList sort={{ field: 'issuedOn', order: 'DESC' }} filters={filters}>
      <DeskTable>
        <DataTable.Col source="documentNo" sx={{ whiteSpace: 'nowrap' }} />
        <DataTable.Col source="title" field={NameField} />
        <DataTable.Col source="batch.title" />
        <DataTable.Col source="issuedOn" field={DayField} />
        <DataTable.Col source="issuedBy" disableSort />
      </DeskTable>
    </DeskList>
  );
}
