import { DataTable } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';
import { Opened } from '../reporting-rounds/RoundList.tsx';

/** 评价轮次一览. */
export default function RoundList() {
  return (
    <DeskList sort={{ field: 'year', order: 'DESC' }} filters={[searchFilter]} views={[]}>
      <DeskTable>
        <DataTable.Col source="title" field={NameField} disableSort />
        <DataTable.Col source="year" />
        <DataTable.Col source="dueOn" field={DayField} />
        <DataTable.Col source="openedAt" disableSort>
          <Opened />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}
