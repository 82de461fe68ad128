import { ruleSetStatus } from '@consortium/domain';
import { DataTable } from 'react-admin';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField, InstantField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';

const filters = [<TermsInput key="status" source="status" of={ruleSetStatus} alwaysOn />];

/** 规则各版. */
export default function RuleSetList() {
  return (
    <DeskList sort={{ field: 'effectiveFrom', order: 'DESC' }} filters={filters} hasColumns={false}>
      <DeskTable>
        <DataTable.Col source="documentNo" field={NameField} />
        <DataTable.Col source="title" field={LongTextField} />
        <DataTable.NumberCol source="edition" />
        <DataTable.Col source="status">
          <TermChipField source="status" of={ruleSetStatus} />
        </DataTable.Col>
        <DataTable.Col source="effectiveFrom" field={DayField} />
        <DataTable.Col source="inForceUntil" disableSort field={DayField} />
        <DataTable.NumberCol source="ruleCount" disableSort />
        <DataTable.Col source="createdAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}
