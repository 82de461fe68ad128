import { DataTable } from 'react-admin';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField, InstantField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';

/** 规则各版. */
export default function RuleSetList() {
  return (
    <DeskList sort={{ field: 'effectiveFrom', order: 'DESC' }} hasColumns={false}>
      <DeskTable>
        <DataTable.Col source="documentNo" field={NameField} />
        <DataTable.Col source="title" field={LongTextField} />
        <DataTable.NumberCol source="edition" />
        <DataTable.Col source="effectiveFrom" field={DayField} />
        <DataTable.NumberCol source="ruleCount" disableSort />
        <DataTable.Col source="createdAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}
