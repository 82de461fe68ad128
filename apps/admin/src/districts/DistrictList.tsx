import { districtKind } from '@consortium/domain';
import { DataTable } from 'react-admin';
import { ListImport } from '../imports/ListImport.tsx';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermField } from '../kernel/values/terms.tsx';

const filters = [<TermsInput key="kind" source="kind" of={districtKind} alwaysOn />];

/** 推荐单位一览: counties and the functional zones that act like them. */
export default function DistrictList() {
  return (
    <DeskList
      sort={{ field: 'divisionCode', order: 'ASC' }}
      filters={filters}
      hasColumns={false}
      actions={<ListImport kind="DISTRICTS" />}
    >
      <DeskTable>
        <DataTable.Col source="name" field={NameField} />
        <DataTable.Col source="kind">
          <TermField source="kind" of={districtKind} />
        </DataTable.Col>
        <DataTable.Col source="divisionCode" />
      </DeskTable>
    </DeskList>
  );
}
