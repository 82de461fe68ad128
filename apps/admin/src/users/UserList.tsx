import { role, userStatus } from '@consortium/domain';
import { DataTable, type RaRecord } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermField } from '../kernel/values/terms.tsx';
import { AccountState } from './AccountState.tsx';

const filters = [
  searchFilter,
  <TermsInput key="role" source="role" of={role} alwaysOn />,
  <TermsInput key="status" source="status" of={userStatus} alwaysOn />,
];

/** 账号一览. */
export default function UserList() {
  return (
    <DeskList sort={{ field: 'createdAt', order: 'DESC' }} filters={filters}>
      <DeskTable>
        <DataTable.Col source="account" field={NameField} />
        <DataTable.Col source="name" />
        <DataTable.Col source="role">
          <TermField source="role" of={role} />
        </DataTable.Col>
        <DataTable.Col source="organisation.legalName" field={LongTextField} />
        <DataTable.Col source="district.name" render={({ district }: RaRecord) => district?.name ?? '—'} />
        <DataTable.Col source="status">
          <AccountState />
        </DataTable.Col>
        <DataTable.Col source="createdAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}
