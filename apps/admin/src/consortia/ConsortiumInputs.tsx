import { consortiumStatus } from '@consortium/domain';
import { TextArrayInput, TextInput } from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { OrganisationPicker } from '../kernel/forms/pickers.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';
import { TermInput } from '../kernel/values/term-inputs.tsx';

/** 联合体的填写项. */
export function ConsortiumInputs() {
  return (
    <Panel>
      <Inputs>
        <TextInput source="name" isRequired />
        <TextInput source="number" isRequired />
        <OrganisationPicker source="leadUnitId" isRequired />
        <TermInput source="status" of={consortiumStatus} isRequired />
        <DayInput source="establishedOn" isRequired />
        <TextInput source="documentNo" parse={(value: string) => value ?? ''} />
        <TextArrayInput source="directions" className="wide" helperText="desk.organisation.tagsHint" />
      </Inputs>
    </Panel>
  );
}
