import { changeKind, changeRequestStatus } from '@consortium/domain';
import { DataTable, useTranslate } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField, InstantField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';

const filters = [
  searchFilter,
  <TermsInput key="kind" source="kind" of={changeKind} alwaysOn />,
  <TermsInput key="status" source="status" of={changeRequestStatus} alwaysOn />,
];

/** 变更申请一览; a new one begins on the page of its consortium. */
export default function ChangeRequestList() {
  const translate = useTranslate();
  const views = [{ name: translate('registry.views.mine'), filter: { isWaitingForMe: true } }];
  return (
    <DeskList sort={{ field: 'updatedAt', order: 'DESC' }} filters={filters} views={views} canCreate={false}>
      <DeskTable>
        <DataTable.Col source="number" field={NameField} />
        <DataTable.Col source="consortium.name" field={LongTextField} disableSort />
        <DataTable.Col source="kind" disableSort>
          <TermField source="kind" of={changeKind} />
        </DataTable.Col>
        <DataTable.Col source="leadUnit.legalName" field={LongTextField} disableSort />
        <DataTable.Col source="effectiveOn" field={DayField} />
        <DataTable.Col source="status" disableSort>
          <TermChipField source="status" of={changeRequestStatus} />
        </DataTable.Col>
        <DataTable.Col source="updatedAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}
