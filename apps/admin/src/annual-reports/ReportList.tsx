import { annualReportStatus, reportGrade } from '@consortium/domain';
import { DataTable, NumberInput, useRecordContext, useTranslate } from 'react-admin';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DueMark, InstantField } from '../kernel/values/day-fields.tsx';
import { dayText } from '../kernel/values/days.ts';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField, TermField } from '../kernel/values/terms.tsx';
import { useManyBar } from './many/ManyBar.tsx';

const filters = [
  searchFilter,
  <TermsInput key="status" source="status" of={annualReportStatus} alwaysOn />,
  <TermsInput key="suggestedGrade" source="suggestedGrade" of={reportGrade} />,
  <NumberInput key="year" source="year" alwaysOn sx={{ width: 120 }} />,
];

/** 年度运行报告一览. */
export default function ReportList() {
  const many = useManyBar();
  return (
    <DeskList sort={{ field: 'status', order: 'ASC' }} filters={filters} canCreate={false}>
      <DeskTable bulkActionButtons={many} hiddenColumns={['suggestedGrade']}>
        <DataTable.Col source="consortium.name" field={NameField} disableSort />
        <DataTable.Col source="round.year" disableSort />
        <DataTable.Col source="leadUnit.legalName" disableSort />
        <DataTable.Col source="status">
          <TermChipField source="status" of={annualReportStatus} />
        </DataTable.Col>
        <DataTable.Col source="progress" disableSort />
        <DataTable.Col source="dueOn" disableSort>
          <Due />
        </DataTable.Col>
        <DataTable.Col source="submittedAt" field={InstantField} />
        <DataTable.Col source="suggestedGrade" disableSort>
          <TermField source="suggestedGrade" of={reportGrade} />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}

type Dated = Readonly<{ id: string; dueOn: string; daysLate: number }>;

/** By when, and by how many days it is late; `at` says where the time of the submission stands. */
export function Due({ at = 'submittedAt' }: { source?: string; at?: string }) {
  const translate = useTranslate();
  const row = useRecordContext<Dated & Record<string, unknown>>();
  if (!row) return null;
  const isIn = Boolean(row[at]);
  if (row.daysLate > 0)
    return (
      <ToneMark tone={isIn ? 'look' : 'blocks'}>
        {translate(isIn ? 'report.late' : 'report.overdue', { days: row.daysLate })}
      </ToneMark>
    );
  return isIn ? <span>{dayText(row.dueOn)}</span> : <DueMark day={row.dueOn} />;
}
