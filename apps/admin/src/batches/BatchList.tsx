import { applicationKind } from '@consortium/domain';
import { DataTable, NumberInput } from 'react-admin';
import { ListImport } from '../imports/ListImport.tsx';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermField } from '../kernel/values/terms.tsx';
import { BatchPhase } from './BatchPhase.tsx';

const filters = [
  <TermsInput key="kind" source="kind" of={applicationKind} alwaysOn />,
  <NumberInput key="year" source="year" alwaysOn sx={{ width: 120 }} />,
];

/** 批次一览. */
export default function BatchList() {
  return (
    <DeskList
      sort={{ field: 'opensOn', order: 'DESC' }}
      filters={filters}
      actions={<ListImport kind="DIRECTIONS" />}
    >
      <DeskTable>
        <DataTable.Col source="title" field={NameField} />
        <DataTable.Col source="year" />
        <DataTable.Col source="kind">
          <TermField source="kind" of={applicationKind} />
        </DataTable.Col>
        <DataTable.Col source="phase" disableSort>
          <BatchPhase />
        </DataTable.Col>
        <DataTable.Col source="opensOn" field={DayField} />
        <DataTable.Col source="closesOn" field={DayField} />
        <DataTable.Col source="ruleSet.documentNo" />
      </DeskTable>
    </DeskList>
  );
}
