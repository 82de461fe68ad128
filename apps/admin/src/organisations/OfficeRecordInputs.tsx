import { integrityObject } from '@consortium/domain';
import { ArrayInput, TextInput, useTranslate } from 'react-admin';
import { Rows } from '../kernel/forms/Rows.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { TermInput } from '../kernel/values/term-inputs.tsx';

const text = (value: string) => value ?? '';

/** 主管部门登记: strategic agreements with the city and integrity records. */
export function OfficeRecordInputs() {
  const translate = useTranslate();
  return (
    <Panel title={translate('desk.organisation.office')}>
      <ArrayInput source="strategicAgreements">
        <Rows addLabel={translate('desk.organisation.addAgreement')} blank={{ documentNo: '' }}>
          <TextInput source="party" isRequired />
          <TextInput source="documentNo" parse={text} />
          <DayInput source="signedOn" isRequired />
          <DayInput source="validTo" />
        </Rows>
      </ArrayInput>
      <ArrayInput source="integrityRecords">
        <Rows addLabel={translate('desk.organisation.addRecord')} blank={{ object: 'UNIT', person: '' }}>
          <TermInput source="object" of={integrityObject} isRequired />
          <TextInput source="person" parse={text} />
          <TextInput source="act" isRequired parse={text} />
          <TextInput source="basis" isRequired />
          <DayInput source="decidedOn" isRequired />
          <DayInput source="validFrom" isRequired />
          <DayInput source="validTo" />
        </Rows>
      </ArrayInput>
    </Panel>
  );
}
