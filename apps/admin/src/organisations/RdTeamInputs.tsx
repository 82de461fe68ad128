import { useEffect } from 'react';
import { NumberInput, TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';

type Team = {
  asOf?: string | null;
  fulltimeRdStaff?: number | null;
  seniorExperts?: number | null;
  doctors?: number | null;
  chiefScientist?: string;
};

const isBlank = (team: Team | null | undefined) =>
  team != null &&
  !team.asOf &&
  team.fulltimeRdStaff == null &&
  team.seniorExperts == null &&
  team.doctors == null &&
  !team.chiefScientist;

/** 研发团队: all left empty means that nothing is declared. */
export function RdTeamInputs() {
  const { setValue } = useFormContext();
  const team = useWatch({ name: 'rdTeam' }) as Team | null | undefined;
  const blank = isBlank(team);
  useEffect(() => {
    if (blank) setValue('rdTeam', null);
  }, [blank, setValue]);
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
