import { consortiumStatus } from '@consortium/domain';
import { DataTable } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';
import { WordsField } from '../kernel/values/Words.tsx';

const filters = [searchFilter, <TermsInput key="status" source="status" of={consortiumStatus} alwaysOn />];

/** 联合体名录. */
export default function ConsortiumList() {
  return (
    <DeskList sort={{ field: 'number', order: 'ASC' }} filters={filters} views={[]}>
      <DeskTable>
        <DataTable.Col source="number" />
        <DataTable.Col source="name" field={NameField} />
        <DataTable.Col source="leadUnit.legalName" field={LongTextField} />
        <DataTable.Col source="directions" field={WordsField} disableSort />
        <DataTable.Col source="establishedOn" field={DayField} />
        <DataTable.Col source="documentNo" />
        <DataTable.Col source="status">
          <TermChipField source="status" of={consortiumStatus} />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}
