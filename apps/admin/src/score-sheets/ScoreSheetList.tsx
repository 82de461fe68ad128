import { DataTable } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';

/** 评分表: every edition; the newest first. */
export default function ScoreSheetList() {
  return (
    <DeskList sort={{ field: 'createdAt', order: 'DESC' }} filters={[searchFilter]} views={[]}>
      <DeskTable>
        <DataTable.Col source="title" field={NameField} />
        <DataTable.NumberCol source="edition" disableSort />
        <DataTable.NumberCol source="itemCount" disableSort />
        <DataTable.Col source="createdAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}
