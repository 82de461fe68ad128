import { applicationStatus, funnelStep } from '@consortium/domain';
import { DataTable, type RaRecord, useTranslate } from 'react-admin';
import { BatchPicker, DistrictPicker } from '../kernel/forms/pickers.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { TermInput, TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';
import type { Named } from './record.ts';

const filters = [
  searchFilter,
  <TermsInput key="status" source="status" of={applicationStatus} alwaysOn />,
  <BatchPicker key="batchId" source="batchId" alwaysOn />,
  <DistrictPicker key="recommendingBodyId" source="recommendingBodyId" alwaysOn />,
  <TermInput key="reached" source="reached" of={funnelStep} />,
];

const nowrap = { whiteSpace: 'nowrap' } as const;
const directionsOf = ({ priorityDirections }: RaRecord) =>
  ((priorityDirections ?? []) as readonly Named[]).map(({ name }) => name).join('、');

/** 预申报一览. */
export default function ApplicationList() {
  const translate = useTranslate();
  const views = [
    { name: translate('desk.dashboard.waiting'), filter: { isWaitingForMe: true } },
    { name: translate('filing.list.open'), filter: { isOpen: true } },
    {
      name: translate('filing.list.inCheck'),
      filter: { status: ['RECOMMENDED', 'RECEIVED', 'CORRECTION_REQUESTED'] },
    },
  ];
  return (
    <DeskList sort={{ field: 'updatedAt', order: 'DESC' }} filters={filters} views={views}>
      <DeskTable hiddenColumns={['batch.title', 'submittedAt', 'correctionDueOn']}>
        <DataTable.Col source="number" sx={nowrap} />
        <DataTable.Col source="name" field={NameField} />
        <DataTable.Col source="leadUnit.legalName" field={LongTextField} />
        <DataTable.Col source="recommendingBody.name" />
        <DataTable.Col source="status">
          <TermChipField source="status" of={applicationStatus} />
        </DataTable.Col>
        <DataTable.NumberCol source="memberCount" disableSort />
        <DataTable.Col source="priorityDirections" disableSort render={directionsOf} />
        <DataTable.Col source="updatedAt" field={InstantField} sx={nowrap} />
        <DataTable.Col source="submittedAt" field={InstantField} sx={nowrap} />
        <DataTable.Col source="correctionDueOn" />
        <DataTable.Col source="batch.title" />
      </DeskTable>
    </DeskList>
  );
}
