import { organisationKind, organisationSector } from '@consortium/domain';
import { DataTable } from 'react-admin';
import { ListImport } from '../imports/ListImport.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermField } from '../kernel/values/terms.tsx';
import { WordsField } from '../kernel/values/Words.tsx';

const filters = [
  searchFilter,
  <TermsInput key="kind" source="kind" of={organisationKind} alwaysOn />,
  <TermsInput key="sector" source="sector" of={organisationSector} alwaysOn />,
];

/** 单位一览. */
export default function OrganisationList() {
  return (
    <DeskList
      sort={{ field: 'legalName', order: 'ASC' }}
      filters={filters}
      views={[]}
      actions={<ListImport kind="ORGANISATIONS" />}
    >
      <DeskTable hiddenColumns={['placeOfBusiness', 'tags']}>
        <DataTable.Col source="legalName" field={NameField} />
        <DataTable.Col source="uscc" />
        <DataTable.Col source="kind">
          <TermField source="kind" of={organisationKind} />
        </DataTable.Col>
        <DataTable.Col source="sector">
          <TermField source="sector" of={organisationSector} />
        </DataTable.Col>
        <DataTable.Col source="divisionCode" />
        <DataTable.Col source="foundedOn" field={DayField} />
        <DataTable.Col source="placeOfBusiness" field={LongTextField} />
        <DataTable.Col source="tags" field={WordsField} disableSort />
      </DeskTable>
    </DeskList>
  );
}
