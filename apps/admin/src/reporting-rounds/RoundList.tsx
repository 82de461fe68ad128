import { DataTable, useRecordContext, useTranslate } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';
import { instantText } from '../kernel/values/days.ts';

/** 填报任务一览. */
export default function RoundList() {
  return (
    <DeskList sort={{ field: 'year', order: 'DESC' }} filters={[searchFilter]} views={[]}>
      <DeskTable>
        <DataTable.Col source="title" field={NameField} disableSort />
        <DataTable.Col source="year" />
        <DataTable.Col source="startsOn" field={DayField} disableSort />
        <DataTable.Col source="endsOn" field={DayField} disableSort />
        <DataTable.Col source="dueOn" field={DayField} />
        <DataTable.Col source="openedAt" disableSort>
          <Opened />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}

/** Whether its reports are laid out, and since when. */
export function Opened(_: { source?: string }) {
  const translate = useTranslate();
  const row = useRecordContext<{ id: string; openedAt: string | null }>();
  return (
    <span>
      {row?.openedAt
        ? translate('report.round.openedAt', { time: instantText(row.openedAt) })
        : translate('report.round.notOpen')}
    </span>
  );
}
