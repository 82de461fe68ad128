import { DataTable, TextInput } from 'react-admin';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { NameField } from '../kernel/lists/NameField.tsx';
import { InstantField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { ActName } from './ActName.tsx';
import { InstantInput, SubjectInput } from './inputs.tsx';
import { SubjectField } from './SubjectField.tsx';

const filters = [
  <TextInput key="actorName" source="actorName" alwaysOn resettable />,
  <SubjectInput key="subject" source="subject" alwaysOn />,
  <InstantInput key="since" source="since" label="desk.audit.from" alwaysOn />,
  <InstantInput key="until" source="until" label="desk.audit.to" alwaysOn />,
];

/** 操作日志: for the audit administrator; a click shows every field that moved. */
export default function AuditList() {
  return (
    <DeskList sort={{ field: 'at', order: 'DESC' }} filters={filters} perPage={50}>
      <DeskTable>
        <DataTable.Col source="at" field={InstantField} />
        <DataTable.Col source="actorName" />
        <DataTable.Col source="action">
          <ActName />
        </DataTable.Col>
        <DataTable.Col source="subject">
          <SubjectField />
        </DataTable.Col>
        <DataTable.Col source="recordName" field={NameField} />
        <DataTable.Col source="reason" field={LongTextField} disableSort />
        <DataTable.Col source="address" disableSort />
      </DeskTable>
    </DeskList>
  );
}
