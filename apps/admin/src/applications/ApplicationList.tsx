import { applicationStatus } from '@consortium/domain';
import { DataTable, useTranslate } from 'react-admin';
import { BatchPicker, DistrictPicker } from '../kernel/forms/pickers.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';

const filters = [
  searchFilter,
  <TermsInput key="status" source="status" of={applicationStatus} alwaysOn />,
  <BatchPicker key="batchId" source="batchId" alwaysOn />,
  <DistrictPicker key="recommendingBodyId" source="recommendingBodyId" alwaysOn />,
];

/** 预申报一览. */
export default function ApplicationList() {
  const translate = useTranslate();
  const views = [{ name: translate('desk.dashboard.waiting'), filter: { isWaitingForMe: true } }];
  return (
    <DeskList sort={{ field: 'updatedAt', order: 'DESC' }} filters={filters} views={views}>
      <DeskTable>
        <DataTable.Col source="number" />
        <DataTable.Col source="name" field={LongTextField} />
        <DataTable.Col source="leadUnit.legalName" field={LongTextField} disableSort />
        <DataTable.Col source="recommendingBody.name" disableSort />
        <DataTable.Col source="status" disableSort>
          <TermChipField source="status" of={applicationStatus} />
        </DataTable.Col>
        <DataTable.Col source="updatedAt" field={InstantField} />
      </DeskTable>
    </DeskList>
  );
}
