import { governanceFunction, seatPost } from '@consortium/domain';
import { ArrayInput, BooleanInput, TextInput, useTranslate } from 'react-admin';
import { Inputs } from '../../kernel/forms/DeskForm.tsx';
import { Rows } from '../../kernel/forms/Rows.tsx';
import { TermInput } from '../../kernel/values/term-inputs.tsx';
import { UnitInput } from './UnitInput.tsx';

const text = (value: string) => value ?? '';

/** 变更后的组织机构: the body as it will be, with its people. */
export function BodyInputs() {
  const translate = useTranslate();
  const at = 'change.body';
  return (
    <div className="wide">
      <Inputs>
        <TermInput source={`${at}.function`} of={governanceFunction} isRequired />
        <TextInput source={`${at}.name`} isRequired />
        <UnitInput source={`${at}.hostUnitId`} isRequired={false} />
        <BooleanInput source={`${at}.isStanding`} />
        <TextInput source={`${at}.duties`} multiline className="wide" parse={text} />
      </Inputs>
      <ArrayInput source={`${at}.seats`}>
        <Rows addLabel={translate('ra.action.add')} blank={{ person: '', post: 'MEMBER' }}>
          <TextInput source="person" isRequired />
          <TermInput source="post" of={seatPost} isRequired />
          <TextInput source="title" parse={text} />
          <UnitInput source="organisationId" isRequired={false} />
          <BooleanInput source="isFulltime" />
        </Rows>
      </ArrayInput>
    </div>
  );
}
