import { DataTable, useRecordContext, useTranslate } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { ToneMark } from '../kernel/values/ToneMark.tsx';

/** 评价指标体系: every edition; the newest first. */
export default function SchemeList() {
  return (
    <DeskList sort={{ field: 'createdAt', order: 'DESC' }} filters={[searchFilter]} views={[]}>
      <DeskTable>
        <DataTable.Col source="title" field={NameField} />
        <DataTable.NumberCol source="edition" disableSort />
        <DataTable.NumberCol source="indicatorCount" disableSort />
        <DataTable.Col source="isComplete" disableSort>
          <Usable />
        </DataTable.Col>
        <DataTable.Col source="createdAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}

/** Whether anybody can be judged by it yet. */
export function Usable(_: { source?: string }) {
  const translate = useTranslate();
  const row = useRecordContext<{ id: string; isComplete: boolean }>();
  return (
    <ToneMark tone={row?.isComplete ? 'holds' : 'look'}>
      {translate(row?.isComplete ? 'evaluation.scheme.usable' : 'evaluation.scheme.template')}
    </ToneMark>
  );
}
