import { publicNoticeStatus } from '@consortium/domain';
import { DataTable, useTranslate } from 'react-admin';
import { BatchPicker } from '../kernel/forms/pickers.tsx';
import { DeskList, DeskTable, searchFilter } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { DayField } from '../kernel/values/day-fields.tsx';
import { TermsInput } from '../kernel/values/term-inputs.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';
import { NoticePhaseMark } from './NoticePhaseMark.tsx';

const filters = [
  searchFilter,
  <TermsInput key="status" source="status" of={publicNoticeStatus} alwaysOn />,
  <BatchPicker key="batchId" source="batchId" alwaysOn />,
];

/** 公示一览. */
export default function NoticeList() {
  const translate = useTranslate();
  const views = [{ name: translate('decision.notice.runningNow'), filter: { isRunning: true } }];
  return (
    <DeskList sort={{ field: 'startsOn', order: 'DESC' }} filters={filters} views={views}>
      <DeskTable>
        <DataTable.Col source="title" field={NameField} />
        <DataTable.Col source="batch.title" />
        <DataTable.Col source="status">
          <TermChipField source="status" of={publicNoticeStatus} />
        </DataTable.Col>
        <DataTable.Col source="phase" disableSort>
          <NoticePhaseMark />
        </DataTable.Col>
        <DataTable.Col source="startsOn" field={DayField} />
        <DataTable.Col source="endsOn" field={DayField} />
      </DeskTable>
    </DeskList>
  );
}
