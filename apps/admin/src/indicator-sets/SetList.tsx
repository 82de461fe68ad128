import { DataTable } from 'react-admin';
import { ListImport } from '../imports/ListImport.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';

/** 指标集: every edition; the newest first. */
export default function SetList() {
  return (
    <DeskList
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={[searchFilter]}
      views={[]}
      actions={<ListImport kind="INDICATORS" />}
    >
      <DeskTable>
        <DataTable.Col source="title" field={NameField} />
        <DataTable.NumberCol source="edition" disableSort />
        <DataTable.NumberCol source="indicatorCount" disableSort />
        <DataTable.Col source="createdAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}
