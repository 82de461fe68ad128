import {
  type ChangeKind,
  chainPosition,
  cooperationKind,
  type fieldsOfKind,
  governanceFunction,
  layer,
} from '@consortium/domain';
import type { ReactNode } from 'react';
import { BooleanInput, TextArrayInput, TextInput } from 'react-admin';
import { Inputs } from '../../kernel/forms/DeskForm.tsx';
import { OrganisationPicker } from '../../kernel/forms/pickers.tsx';
import { TermInput, TermsInput } from '../../kernel/values/term-inputs.tsx';
import { BodyInputs } from './BodyInputs.tsx';
import { UnitInput } from './UnitInput.tsx';

type Field = (typeof fieldsOfKind)[ChangeKind][number];
const text = (value: string) => value ?? '';

function MemberInputs() {
  const at = 'change.member';
  return (
    <div className="wide">
      <OrganisationPicker source={`${at}.organisationId`} isRequired />
      <Inputs>
        <TermInput source={`${at}.layer`} of={layer} />
        <TermInput source={`${at}.chainPosition`} of={chainPosition} />
        <TextInput source={`${at}.strengths`} multiline className="wide" parse={text} />
        <TextInput source={`${at}.taskDivision`} multiline className="wide" parse={text} />
        <TextInput source={`${at}.commitments`} multiline className="wide" parse={text} />
        <TermsInput source={`${at}.cooperationKinds`} of={cooperationKind} />
        <TextInput source={`${at}.cooperationEvidence`} multiline parse={text} />
      </Inputs>
    </div>
  );
}

/** One field of a change. */
const inputs: Readonly<Record<Field, () => ReactNode>> = {
  name: () => <TextInput source="change.name" className="wide" isRequired />,
  directions: () => (
    <TextArrayInput source="change.directions" className="wide" helperText="desk.organisation.tagsHint" />
  ),
  member: () => <MemberInputs />,
  formerLeadStays: () => <BooleanInput source="change.formerLeadStays" className="wide" defaultValue />,
  unitId: () => <UnitInput source="change.unitId" />,
  body: () => <BodyInputs />,
  bodyFunction: () => <TermInput source="change.bodyFunction" of={governanceFunction} isRequired />,
  hostUnitId: () => <UnitInput source="change.hostUnitId" />,
  custodianId: () => <UnitInput source="change.custodianId" />,
};

export const FieldInput = ({ field }: { field: Field }) => inputs[field]();
