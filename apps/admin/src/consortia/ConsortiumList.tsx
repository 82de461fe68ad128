import { consortiumStatus, organisationKind } from '@consortium/domain';
import { BooleanInput, DataTable, SelectArrayInput, TextInput, useTranslate } from 'react-admin';
import { DistrictPicker, OrganisationPicker } from '../kernel/forms/pickers.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';
import { WordsField } from '../kernel/values/Words.tsx';
import { RegistryExtract } from './RegistryExtract.tsx';

/** More than so many clauses a consortium hardly misses at once. */
const numbers = Array.from({ length: 13 }, (_, id) => ({ id, name: String(id) }));

const filters = [
  searchFilter,
  <TermsInput key="status" source="status" of={consortiumStatus} alwaysOn />,
  <OrganisationPicker key="unitId" source="unitId" />,
  <OrganisationPicker key="leadUnitId" source="leadUnitId" />,
  <DistrictPicker key="districtId" source="districtId" />,
  <TextInput key="directionName" source="directionName" />,
  <DayInput key="establishedFrom" source="establishedFrom" />,
  <DayInput key="establishedTo" source="establishedTo" />,
  <TermsInput key="leadUnitKind" source="leadUnitKind" of={organisationKind} />,
  <SelectArrayInput key="missedClauses" source="missedClauses" choices={numbers} sx={{ minWidth: 150 }} />,
  <BooleanInput key="isInForce" source="isInForce" />,
  <BooleanInput key="hasDirection" source="hasDirection" />,
  <BooleanInput key="hasDistrict" source="hasDistrict" />,
  <BooleanInput key="hasOpenChange" source="hasOpenChange" />,
];

/** 联合体名录. */
export default function ConsortiumList() {
  const translate = useTranslate();
  const views = [
    { name: translate('registry.views.running'), filter: { status: ['OPERATING'] } },
    { name: translate('registry.views.openChange'), filter: { hasOpenChange: true } },
  ];
  return (
    <DeskList
      sort={{ field: 'number', order: 'ASC' }}
      filters={filters}
      views={views}
      actions={<RegistryExtract />}
    >
      <DeskTable>
        <DataTable.Col source="number" />
        <DataTable.Col source="name" field={NameField} />
        <DataTable.Col source="leadUnit.legalName" field={LongTextField} />
        <DataTable.NumberCol source="memberCount" disableSort />
        <DataTable.Col source="directions" field={WordsField} disableSort />
        <DataTable.Col source="establishedOn" field={DayField} />
        <DataTable.Col source="documentNo" sx={{ whiteSpace: 'nowrap' }} />
        <DataTable.Col source="status">
          <TermChipField source="status" of={consortiumStatus} />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}
