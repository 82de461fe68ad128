import { NumberInput, TextInput } from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';

/** 研发团队. */
export function RdTeamInputs() {
  return (
    <Inputs columns={3}>
      <DayInput source="rdTeam.asOf" />
      <NumberInput source="rdTeam.fulltimeRdStaff" />
      <NumberInput source="rdTeam.seniorExperts" />
      <NumberInput source="rdTeam.doctors" />
      <TextInput source="rdTeam.chiefScientist" parse={(value: string) => value ?? ''} />
    </Inputs>
  );
}
