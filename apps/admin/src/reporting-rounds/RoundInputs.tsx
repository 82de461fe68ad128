import {
  BooleanInput,
  NumberInput,
  type RaRecord,
  ReferenceInput,
  SelectInput,
  TextInput,
} from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';

/** 填报任务的填写项. */
export function RoundInputs() {
  return (
    <Panel>
      <Inputs>
        <TextInput source="title" isRequired className="wide" />
        <NumberInput source="year" isRequired format={(year: number | null) => year ?? ''} />
        <DayInput source="dueOn" isRequired />
        <DayInput source="startsOn" isRequired />
        <DayInput source="endsOn" isRequired />
        <ReferenceInput
          source="indicatorSetId"
          reference="indicatorSets"
          sort={{ field: 'createdAt', order: 'DESC' }}
          perPage={100}
        >
          <SelectInput
            optionText={(row: RaRecord) => `${row.title} v${row.edition}`}
            isRequired
            fullWidth
            className="wide"
          />
        </ReferenceInput>
        <BooleanInput source="correctionsNeedApproval" className="wide" />
      </Inputs>
    </Panel>
  );
}
