import { evaluationConsequence, evaluationStatus, reportGrade } from '@consortium/domain';
import { DataTable, NumberInput } from 'react-admin';
import { Due } from '../annual-reports/ReportList.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';

const filters = [
  searchFilter,
  <TermsInput key="status" source="status" of={evaluationStatus} alwaysOn />,
  <TermsInput key="grade" source="grade" of={reportGrade} alwaysOn />,
  <NumberInput key="year" source="year" alwaysOn sx={{ width: 120 }} />,
];

/** 绩效评价一览. */
export default function EvaluationList() {
  return (
    <DeskList sort={{ field: 'status', order: 'ASC' }} filters={filters} canCreate={false}>
      <DeskTable hiddenColumns={['selfReportedAt']}>
        <DataTable.Col source="consortium.name" field={NameField} disableSort />
        <DataTable.Col source="round.year" disableSort />
        <DataTable.Col source="leadUnit.legalName" disableSort />
        <DataTable.Col source="status">
          <TermChipField source="status" of={evaluationStatus} />
        </DataTable.Col>
        <DataTable.Col source="dueOn" disableSort>
          <Due at="selfReportedAt" />
        </DataTable.Col>
        <DataTable.Col source="selfReportedAt" field={InstantField} />
        <DataTable.Col source="progress" disableSort />
        <DataTable.Col source="result" disableSort />
        <DataTable.Col source="grade" disableSort>
          <TermChipField source="grade" of={reportGrade} />
        </DataTable.Col>
        <DataTable.Col source="consequence" disableSort>
          <TermChipField source="consequence" of={evaluationConsequence} />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}
