import { role } from '@consortium/domain';
import { useEffect } from 'react';
import { TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { DistrictPicker, OrganisationPicker } from '../kernel/forms/pickers.tsx';
import { TermInput } from '../kernel/values/term-inputs.tsx';

/** Which body a role belongs to: the shape of the domain says the same and has the last word. */
const homeOf: Readonly<Record<string, 'organisationId' | 'districtId'>> = {
  UNIT_STAFF: 'organisationId',
  DISTRICT_OFFICER: 'districtId',
};

/** The role, and the unit or district that it needs. */
export function RoleInputs() {
  const chosen = useWatch({ name: 'role' }) as string | undefined;
  const { setValue } = useFormContext();
  const home = homeOf[chosen ?? ''];
  useEffect(() => {
    for (const field of ['organisationId', 'districtId']) if (field !== home) setValue(field, null);
  }, [home, setValue]);
  return (
    <>
      <TermInput source="role" of={role} isRequired />
      {home === 'organisationId' ? <OrganisationPicker source="organisationId" isRequired /> : null}
      {home === 'districtId' ? <DistrictPicker source="districtId" isRequired /> : null}
    </>
  );
}

/** 账号的填写项. */
export function UserInputs() {
  return (
    <>
      <TextInput source="account" isRequired autoComplete="off" />
      <TextInput source="name" isRequired />
      <TextInput source="email" type="email" autoComplete="off" />
      <RoleInputs />
    </>
  );
}
