import { consortiumStatus } from '@consortium/domain';
import { TextArrayInput, TextInput, useRecordContext } from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { OrganisationPicker } from '../kernel/forms/pickers.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { TermInput } from '../kernel/values/term-inputs.tsx';

/** 联合体的填写项: once it is registered, what holds from a day on changes by an act of its own. */
export function ConsortiumInputs() {
  const isRegistered = Boolean(useRecordContext());
  return (
    <Panel>
      <Inputs>
        <TextInput source="number" isRequired />
        <TextInput source="documentNo" parse={(value: string) => value ?? ''} />
        {isRegistered ? null : (
          <>
            <TextInput source="name" isRequired />
            <OrganisationPicker source="leadUnitId" isRequired />
            <TermInput source="status" of={consortiumStatus} isRequired />
            <DayInput source="establishedOn" isRequired />
            <TextArrayInput source="directions" className="wide" helperText="desk.organisation.tagsHint" />
          </>
        )}
      </Inputs>
    </Panel>
  );
}
