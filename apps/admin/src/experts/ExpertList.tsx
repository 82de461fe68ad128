import { BooleanField, DataTable, NullableBooleanInput } from 'react-admin';
import { ListImport } from '../imports/ListImport.tsx';
import { OrganisationPicker } from '../kernel/forms/pickers.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { WordsField } from '../kernel/values/Words.tsx';

const filters = [
  searchFilter,
  <NullableBooleanInput key="isAvailable" source="isAvailable" alwaysOn />,
  <OrganisationPicker key="unitId" source="unitId" alwaysOn />,
];

/** 专家库. */
export default function ExpertList() {
  return (
    <DeskList
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      views={[]}
      actions={<ListImport kind="EXPERTS" />}
    >
      <DeskTable>
        <DataTable.Col source="name" field={NameField} />
        <DataTable.Col source="number" />
        <DataTable.Col source="title" disableSort />
        <DataTable.Col source="fields" field={WordsField} disableSort />
        <DataTable.Col source="units" field={WordsField} disableSort />
        <DataTable.Col source="isAvailableNow" field={BooleanField} disableSort />
        <DataTable.NumberCol source="openAssignmentCount" disableSort />
        <DataTable.Col source="account" disableSort />
      </DeskTable>
    </DeskList>
  );
}
